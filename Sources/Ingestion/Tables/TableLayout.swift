import Pilots
import Vocabulary

/// How the columns of a table are to be taken.
struct TableLayout {
  /// Which scores a table holds.
  enum Scores {
    case both
    case one(Arm)
    /// A list of pairs, scored elsewhere.
    case none

    /// The models that are scored.
    var arms: [Arm] {
      switch self {
      case .both: Arm.allCases
      case .one(let arm): [arm]
      case .none: []
      }
    }
  }

  var columns: TableInput.Columns
  var scores: Scores
  var direction: ScoreDirection
  var groups: [String: GroupSource] = [:]
  /// A column that is empty but for presentation attacks.
  var attack: String?
  var dialect = DelimitedTable.Dialect.canonical
}
