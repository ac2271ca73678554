import Vocabulary

/// Redoes every threshold and rate under one replicate's weights.
struct ReplicateReading {
  let table: ResamplingTable
  let rules: [ThresholdRule]
  let design: VerificationDesign
  /// Cells whose non-mated comparisons fix some threshold.
  private let fixingCells: [Int]
  /// Targets by rising FAR, as the walk along the tail meets them.
  private let risingTargets: [Int]

  init(table: ResamplingTable, rules: [ThresholdRule], design: VerificationDesign) {
    self.table = table
    self.rules = rules
    self.design = design
    fixingCells = Set(rules.map(\.fixingCell)).sorted()
    risingTargets = design.targets.indices.sorted { design.targets[$0] < design.targets[$1] }
  }

  /// Appends TAR (baseline, augmented) and FAR (baseline, augmented) of each rule.
  func append(to values: inout [Double], _ weights: UnsafeBufferPointer<Int32>) {
    let mated = table.cells.map { cell in cell.matedTotal.map { $0.weight(weights) } }
    let nonMated = table.cells.map { cell in cell.nonMatedTotal.map { $0.weight(weights) } }
    let boundaries = boundaries(nonMated, weights)
    for rule in rules {
      let thresholds = PerArm { arm in
        rule.policy == .fixed && design.fixedThreshold != nil
          ? configuredBoundary : boundaries[rule.fixingArm(for: arm)][rule.fixingCell][rule.target]
      }
      let cell = table.cells[rule.cell]
      for arm in Arm.allCases {
        let accepted = cell.mated[arm].weight(above: thresholds[arm], weights)
        values.append(Self.share(accepted, of: mated[rule.cell][arm]))
      }
      for arm in Arm.allCases {
        let accepted = cell.nonMated[arm].weight(above: thresholds[arm], weights)
        values.append(Self.share(accepted, of: nonMated[rule.cell][arm]))
      }
    }
  }

  /// Accepting scores >= T is accepting scores > the number just below T.
  private var configuredBoundary: Double { design.fixedThreshold?.nextDown ?? .infinity }

  /// By arm, cell and target, the score above which comparisons are accepted.
  private func boundaries(
    _ totals: [PerArm<Int>], _ weights: UnsafeBufferPointer<Int32>
  ) -> PerArm<[[Double]]> {
    PerArm { arm in
      var result = [[Double]](repeating: [], count: table.cells.count)
      for cell in fixingCells {
        let budgets = risingTargets.map {
          design.targets[$0] * Double(totals[cell][arm]) + FalseAcceptBudget.tolerance
        }
        let rising = table.cells[cell].nonMated[arm].boundaries(budgets: budgets, weights)
        var byTarget = [Double](repeating: .nan, count: rising.count)
        for (position, target) in risingTargets.enumerated() { byTarget[target] = rising[position] }
        result[cell] = byTarget
      }
      return result
    }
  }

  private static func share(_ part: Int, of total: Int) -> Double {
    total == 0 ? .nan : Double(part) / Double(total)
  }
}
