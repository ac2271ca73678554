import Statistics
import Vocabulary

/// One set of comparisons on its way through an evaluation, under one reading of missing scores.
struct EvaluatedSet {
  let comparisons: ComparisonSet
  let scores: PerArm<ScoreColumn>
  let calibration: CalibrationSet?

  var hasMissing: Bool { Arm.allCases.contains { scores[$0].missing > 0 } }

  func evaluation(
    _ design: VerificationDesign, _ advanced: @escaping @Sendable (Int) -> Void
  ) async -> VerificationEvaluation {
    let reading = CellReading(
      comparisons, scores.compared(under: design.failure), design, calibration: calibration)
    let rules = ThresholdRule.all(
      cells: reading.cells, design: design, hasCalibration: reading.calibration != nil)
    let plan = ReplicatePlan(rules: rules, cells: reading.cells, design: design)
    let spreads = await SpreadSource.computed(reading, plan, advanced: advanced)
    let results = RuleResults(reading: reading, rules: rules, spreads: spreads)
    var evaluation = VerificationEvaluation(
      poses: results.sizes, operatingPoints: results.operatingPoints, contrasts: results.contrasts,
      summary: summaries(reading, spreads), curves: reading.curves)
    evaluation.crossViewDrops = results.crossViewDrops
    evaluation.crossViewDropChanges = results.crossViewDropChanges
    evaluation.fairness = results.fairness
    evaluation.poseCurves = results.poseCurves
    let others = reading.otherPrograms(scores)
    evaluation.compatibility = design.compatibility(others)
    evaluation.compatibilityMeasures = design.compatibilityMeasures(others)
    return evaluation
  }

  /// The measures of complete cases, with the failures that each model itself had.
  private func summaries(_ reading: CellReading, _ spreads: SpreadSource) -> [ArmSummary] {
    let summaries = reading.summaries(spreads)
    guard reading.design.failure == .exclude, hasMissing else { return summaries }
    let cells = Dictionary(reading.cells.map { ($0.name, $0) }) { first, _ in first }
    return summaries.map { summary in
      guard let cell = cells[summary.set] else { return summary }
      var summary = summary
      let failures = SampleFailures(cell, comparisons, scores[summary.arm])
      summary.missing = failures.comparisons
      summary.failureToAcquire = failures.acquisition(at: reading.design.level)
      summary.failureToEnrol = failures.enrolment(at: reading.design.level)
      return summary
    }
  }
}

extension PerArm<ScoreColumn> {
  /// The scores that take part: where failures are excluded, only comparisons scored by both models (complete case), so
  /// that differences stay paired.
  func compared(under failure: FailurePolicy) -> PerArm<ScoreColumn> {
    guard failure == .exclude else { return self }
    let isComplete = zip(baseline.values, augmented.values).map { !$0.isNaN && !$1.isNaN }
    return map { column in ScoreColumn(zip(column.values, isComplete).map { $1 ? $0 : .nan }) }
  }
}
