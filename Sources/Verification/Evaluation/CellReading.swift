import Statistics
import Vocabulary

/// The cells of one comparison set, with the error tradeoffs of both arms in each.
struct CellReading: Sendable {
  let inputs: ResamplingInputs
  let design: VerificationDesign
  let tradeoffs: [PerArm<ErrorTradeoff>]
  /// `nil` for each cell if the source names no subjects.
  let people: [CellPeople?]

  var cells: [ComparisonCell] { inputs.cells }

  init(_ comparisons: ComparisonSet, _ scores: PerArm<ScoreColumn>, _ design: VerificationDesign) {
    let cells = comparisons.cells
    inputs = ResamplingInputs(
      comparisons: comparisons, scores: scores, cells: cells, failure: design.failure)
    self.design = design
    tradeoffs = cells.map { cell in
      PerArm { arm in
        let column = scores[arm].values
        return ErrorTradeoff(
          mated: cell.rows.filter { comparisons.isMated[Int($0)] }.map { column[Int($0)] },
          nonMated: cell.rows.filter { !comparisons.isMated[Int($0)] }.map { column[Int($0)] },
          failure: design.failure)
      }
    }
    people = cells.map { cell in comparisons.subjects.map { CellPeople(cell, comparisons, $0) } }
  }

  var sizes: [CellSize] {
    cells.indices.map { index in
      let mated = cells[index].rows.count { inputs.comparisons.isMated[Int($0)] }
      return CellSize(
        set: cells[index].name, mated: mated, nonMated: cells[index].rows.count - mated,
        subjects: people[index]?.total)
    }
  }

  /// The threshold of a rule for one arm.
  func threshold(_ rule: ThresholdRule, _ arm: Arm) -> Double {
    if rule.policy == .fixed, let configured = design.fixedThreshold { return configured }
    let fixing = tradeoffs[rule.fixingCell][rule.fixingArm(for: arm)]
    return fixing.operatingPoint(atFAR: design.targets[rule.target]).threshold
  }

  func point(_ rule: ThresholdRule, _ arm: Arm) -> OperatingPoint {
    tradeoffs[rule.cell][arm].operatingPoint(atThreshold: threshold(rule, arm))
  }

  /// EER, AUC and d′ of both arms in each cell that has both classes.
  var summaries: [ArmSummary] {
    cells.indices.flatMap { index in
      Arm.allCases.compactMap { arm in summary(cells[index].name, arm, tradeoffs[index][arm]) }
    }
  }

  private func summary(_ set: String, _ arm: Arm, _ tradeoff: ErrorTradeoff) -> ArmSummary? {
    guard let equal = tradeoff.equalErrorRate, let area = tradeoff.areaUnderCurve else { return nil }
    let reason = "no interval is computed for this measure"
    let total = tradeoff.matedScored + tradeoff.nonMatedScored
    let unscored = tradeoff.matedMissing + tradeoff.nonMatedMissing
    let missing = BinomialCount(successes: unscored, trials: total + unscored)
    return ArmSummary(
      arm: arm, set: set,
      eer: Estimate(equal.value, nil, level: design.level, method: nil, reason: reason),
      eerThreshold: equal.threshold.isFinite ? equal.threshold : nil,
      auc: Estimate(area, nil, level: design.level, method: nil, reason: reason), dPrime: tradeoff.dPrime,
      failureToAcquire: Estimate(missing.rate, nil, level: design.level, method: nil, reason: reason),
      missing: missing)
  }
}
