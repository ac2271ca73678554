import Operations

/// How a report says whose cells it withholds.
struct SmallCellWords {
  let fewest: Int
  private let counted: SmallCellRule.Counted
  private let terms: Terms

  /// An evaluation of an earlier release went by transactions.
  init(_ operations: OperationsEvaluation, _ terms: Terms) {
    fewest = operations.smallCells?.fewest ?? SmallCells.fewest
    counted = operations.smallCells?.counted ?? .transactions
    self.terms = terms
  }

  /// "fewer than 20 people".
  var few: ReportText { terms.filled("small-cells.\(counted.rawValue)", ["fewest": .ours("\(fewest)")]) }
}
