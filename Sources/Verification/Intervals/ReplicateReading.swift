import Vocabulary

/// Redoes every threshold and rate under one replicate's weights.
struct ReplicateReading {
  let plan: ReplicatePlan
  let table: ResamplingTable
  let calibration: ResamplingTable?
  private let design: VerificationDesign
  /// Cells whose non-mated comparisons fix some threshold, by what fixes it.
  private let fixingCells: [ThresholdRule.Source: [Int]]
  /// Targets by rising FAR, as the walk along the tail meets them.
  private let risingTargets: [Int]

  init(_ plan: ReplicatePlan, table: ResamplingTable, calibration: ResamplingTable?) {
    self.plan = plan
    self.table = table
    self.calibration = calibration
    design = plan.design
    fixingCells = Dictionary(grouping: plan.rules, by: \.source).mapValues { rules in
      Set(rules.map(\.fixingCell)).sorted()
    }
    let targets = plan.design.targets
    risingTargets = targets.indices.sorted { targets[$0] < targets[$1] }
  }

  /// Appends TAR (baseline, augmented) and FAR (baseline, augmented) of each rule, then the equal error rates (baseline,
  /// augmented) of each cell that has them, then the thresholds (baseline, augmented) that are kept, then TAR (baseline,
  /// augmented) of each stepped rule.
  func append(
    to values: inout [Double], _ weights: UnsafeBufferPointer<Int32>,
    calibration calibrationWeights: UnsafeBufferPointer<Int32>
  ) {
    let mated = table.cells.map { cell in cell.matedTotal.map { $0.weight(weights) } }
    let nonMated = table.cells.map { cell in cell.nonMatedTotal.map { $0.weight(weights) } }
    let own = boundaries(.test, in: table, weights)
    let other = calibration.map { boundaries(.calibration, in: $0, calibrationWeights) }
    for rule in plan.rules {
      let thresholds = PerArm { boundary(rule, $0, own, other) }
      let cell = table.cells[rule.cell]
      for arm in Arm.allCases {
        values.append(Self.share(cell.mated[arm], above: thresholds[arm], of: mated[rule.cell][arm], weights))
      }
      for arm in Arm.allCases {
        values.append(
          Self.share(cell.nonMated[arm], above: thresholds[arm], of: nonMated[rule.cell][arm], weights))
      }
    }
    for cell in plan.summaryCells {
      for arm in Arm.allCases { values.append(table.cells[cell].equalErrorRate(arm, weights)) }
    }
    for rule in plan.fittedRules {
      for arm in Arm.allCases { values.append(boundary(plan.rules[rule], arm, own, other)) }
    }
    appendStepped(to: &values, weights, calibration: calibrationWeights, mated: mated)
  }

  private func appendStepped(
    to values: inout [Double], _ weights: UnsafeBufferPointer<Int32>,
    calibration calibrationWeights: UnsafeBufferPointer<Int32>, mated: [PerArm<Int>]
  ) {
    let boundaries = plan.steppedThresholds.map { threshold in
      threshold.source.source == .calibration
        ? calibration.map { Self.boundary(threshold, in: $0, calibrationWeights) } ?? .nan
        : Self.boundary(threshold, in: table, weights)
    }
    for stepped in plan.steppedRules {
      let cell = plan.rules[stepped.rule].cell
      for arm in Arm.allCases {
        let boundary = boundaries[stepped.thresholds[arm]]
        values.append(
          Self.share(table.cells[cell].mated[arm], above: boundary, of: mated[cell][arm], weights))
      }
    }
  }

  /// The number above which comparisons are accepted at a threshold that moves in steps; NaN if the replicate leaves
  /// nothing to fix it by.
  private static func boundary(
    _ threshold: SteppedThreshold, in table: ResamplingTable, _ weights: UnsafeBufferPointer<Int32>
  ) -> Double {
    let (cell, arm) = (table.cells[threshold.source.cell], threshold.source.arm)
    let total = cell.nonMatedTotal[arm].weight(weights)
    guard total > 0 else { return .nan }
    let all = Double(threshold.nonMated)
    let last = cell.nonMated[arm].boundary(
      budget: threshold.far * all + FalseAcceptBudget.tolerance, kept: 1 - threshold.shrinkage,
      scale: threshold.shrinkage * all / Double(total), weights)
    return Self.threshold(above: last, in: cell, arm).nextDown
  }

  /// The number above which a rule accepts, just below its threshold; NaN if the replicate leaves nothing to fix it by.
  private func boundary(
    _ rule: ThresholdRule, _ arm: Arm, _ own: PerArm<[[Double]]>, _ other: PerArm<[[Double]]>?
  ) -> Double {
    let fixing = rule.fixingArm(for: arm)
    return switch rule.source {
    // Accepting scores >= T is accepting scores > the number just below T.
    case .configured: design.fixedThreshold?.nextDown ?? .nan
    case .calibration: other?[fixing][rule.fixingCell][rule.target] ?? .nan
    case .test: own[fixing][rule.fixingCell][rule.target]
    }
  }

  /// By arm, cell and target, the number above which comparisons are accepted.
  private func boundaries(
    _ source: ThresholdRule.Source, in table: ResamplingTable, _ weights: UnsafeBufferPointer<Int32>
  ) -> PerArm<[[Double]]> {
    PerArm { arm in
      var result = [[Double]](repeating: [], count: table.cells.count)
      for cell in fixingCells[source] ?? [] {
        result[cell] = boundaries(in: table.cells[cell], arm, weights)
      }
      return result
    }
  }

  private func boundaries(
    in cell: ResampledCell, _ arm: Arm, _ weights: UnsafeBufferPointer<Int32>
  ) -> [Double] {
    var byTarget = [Double](repeating: .nan, count: design.targets.count)
    let total = cell.nonMatedTotal[arm].weight(weights)
    guard total > 0 else { return byTarget }
    let budgets = risingTargets.map { design.targets[$0] * Double(total) + FalseAcceptBudget.tolerance }
    let rising = cell.nonMated[arm].boundaries(budgets: budgets, weights)
    for (position, target) in risingTargets.enumerated() {
      byTarget[target] = Self.threshold(above: rising[position], in: cell, arm).nextDown
    }
    return byTarget
  }

  /// The smallest candidate above the last score that would exceed the budget: candidates are the scores of both classes,
  /// and infinity. Another arm, or other comparisons, may have scores between the two.
  private static func threshold(above boundary: Double, in cell: ResampledCell, _ arm: Arm) -> Double {
    min(
      cell.mated[arm].smallest(above: boundary) ?? .infinity,
      cell.nonMated[arm].smallest(above: boundary) ?? .infinity)
  }

  private static func share(
    _ tail: WeightedTail, above boundary: Double, of total: Int, _ weights: UnsafeBufferPointer<Int32>
  ) -> Double {
    total == 0 || boundary.isNaN ? .nan : Double(tail.weight(above: boundary, weights)) / Double(total)
  }
}
