import Vocabulary

/// The data that resampling starts from, with the rows of each cell by falling score.
struct ResamplingInputs: Sendable {
  let comparisons: ComparisonSet
  let scores: PerArm<ScoreColumn>
  let cells: [ComparisonCell]
  let failure: FailurePolicy
  /// Of each cell the mated and the non-mated rows.
  let rows: [(mated: [Int32], nonMated: [Int32])]
  /// Of each cell and arm the scored rows by falling score; ties in the order of the rows.
  let falling: [PerArm<(mated: [Int32], nonMated: [Int32])>]

  init(
    comparisons: ComparisonSet, scores: PerArm<ScoreColumn>, cells: [ComparisonCell], failure: FailurePolicy
  ) {
    self.comparisons = comparisons
    self.scores = scores
    self.cells = cells
    self.failure = failure
    rows = cells.map { cell in
      (
        cell.rows.filter { comparisons.isMated[Int($0)] }, cell.rows.filter { !comparisons.isMated[Int($0)] }
      )
    }
    falling = rows.map { cell in
      PerArm { arm in
        let column = scores[arm].values
        return (Self.falling(cell.mated, column), Self.falling(cell.nonMated, column))
      }
    }
  }

  private static func falling(_ rows: [Int32], _ column: [Double]) -> [Int32] {
    rows.filter { !column[Int($0)].isNaN }.sorted { a, b in
      let (x, y) = (column[Int(a)], column[Int(b)])
      return x == y ? a < b : x > y
    }
  }

  /// Rows without those whose two samples were compared on an earlier row: saying a thing twice proves it no better.
  func distinct(_ rows: [Int32]) -> [Int32] {
    guard let first = comparisons.firstRows else { return rows }
    return rows.filter { first[Int($0)] == $0 }
  }

  /// The rows that count in a denominator of one arm.
  func denominator(_ rows: [Int32], _ arm: Arm) -> [Int32] {
    failure == .reject ? rows : rows.filter { !scores[arm].values[Int($0)].isNaN }
  }
}
