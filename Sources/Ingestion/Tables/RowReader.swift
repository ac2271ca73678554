import Pilots
import Vocabulary

/// Reads one row of a table of comparisons.
struct RowReader {
  enum Reading {
    case comparison(CanonicalRow)
    case omitted(FilePart.Omission)
    case refused(RowRefusal)
  }

  private let table: DelimitedTable
  private let score: ScoreField
  /// The column of each arm's scores; one file an arm has one, a list of pairs none.
  private let scores: [(Arm, Int)]
  private let names: RowNames
  private let attack: Int?
  let poses: PoseColumns
  private let groups: GroupColumns

  init(
    _ table: DelimitedTable, _ layout: TableLayout, _ settings: VerificationSettings
  ) throws(IngestionError) {
    let columns = TableColumns(
      table: table, names: layout.columns, mapping: layout.dialect == .foreign ? .closed : .open)
    self.table = table
    score = ScoreField(direction: layout.direction, failures: Set(settings.failure.values))
    scores = try Self.scores(columns, layout.scores)
    names = try RowNames(columns, settings.subjects)
    attack = layout.attack.flatMap { table.header.firstIndex(of: $0) }
    poses = try PoseColumns(columns, settings.pose)
    groups = try GroupColumns(columns, layout.groups)
  }

  private static func scores(
    _ columns: TableColumns, _ held: TableLayout.Scores
  ) throws(IngestionError) -> [(Arm, Int)] {
    switch held {
    case .none: []
    case .one(let arm): [(arm, try columns.required(columns.names.score, "score"))]
    case .both:
      [
        (.baseline, try columns.required(columns.names.baseline, "score_baseline")),
        (.augmented, try columns.required(columns.names.augmented, "score_augmented")),
      ]
    }
  }

  /// What each column of the header became.
  var uses: [ColumnUse] {
    var uses: [Int: String] = groups.uses.merging(names.uses) { $1 }.merging(poses.uses) { $1 }
    for (arm, column) in scores { uses[column] = "score_\(arm.rawValue)" }
    if let attack { uses[attack] = "presentation attack" }
    return table.header.enumerated().map { ColumnUse($1, uses[$0]) }
  }

  var groupNames: [String] { groups.names }

  func row(_ index: Int) -> Reading {
    if let attack, !table.text(index, attack).trimmingBlanks.isEmpty { return .omitted(.attack) }
    do throws(RowRefusal) {
      var row = try names.row(index)
      if row.isSelfComparison { return .omitted(.selfComparison) }
      for (arm, column) in scores {
        row.scores[arm] = try score.value(table.field(index, column), at: column)
      }
      let pose = try poses.reading(table, index)
      (row.bins, row.statedClass, row.angles) = (pose.bins, pose.stated, pose.angles)
      row.groups = groups.values(index)
      return .comparison(row)
    } catch {
      return .refused(error)
    }
  }
}
