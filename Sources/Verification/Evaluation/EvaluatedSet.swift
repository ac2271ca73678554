import Statistics
import Vocabulary

/// One set of comparisons on its way through an evaluation, under one reading of missing scores.
struct EvaluatedSet {
  let comparisons: ComparisonSet
  let scores: PerArm<ScoreColumn>
  let calibration: CalibrationSet?

  var hasMissing: Bool { Arm.allCases.contains { scores[$0].missing > 0 } }

  /// Where failures are excluded and some score is missing, rates are those of each arm's own scored comparisons, and
  /// differences those of the comparisons that both arms scored (complete cases), so that they stay paired.
  func evaluation(
    _ design: VerificationDesign, _ advanced: @escaping @Sendable (Int) -> Void
  ) async -> VerificationEvaluation {
    let own = await part(design, advanced)
    guard design.failure == .exclude, hasMissing else { return own }
    let complete = await completeCases.part(design, advanced)
    var evaluation = own
    evaluation.contrasts = complete.contrasts.map { contrast in
      var contrast = contrast
      contrast.isCompleteCase = true
      return contrast
    }
    evaluation.crossViewDropChanges = complete.crossViewDropChanges
    evaluation.fairness = complete.fairness
    return evaluation
  }

  /// The comparisons that both arms scored, with the people in them alone: nobody else is a trial of a difference.
  private var completeCases: EvaluatedSet {
    let rows = comparisons.isMated.indices.filter { row in
      Arm.allCases.allSatisfy { !scores[$0].values[row].isNaN }
    }
    return EvaluatedSet(
      comparisons: comparisons.subset(rows),
      scores: scores.map { column in ScoreColumn(rows.map { column.values[$0] }) }, calibration: calibration)
  }

  private func part(
    _ design: VerificationDesign, _ advanced: @escaping @Sendable (Int) -> Void
  ) async -> VerificationEvaluation {
    let reading = CellReading(comparisons, scores, design, calibration: calibration)
    let rules = ThresholdRule.all(
      cells: reading.cells, design: design, hasCalibration: reading.calibration != nil)
    let plan = ReplicatePlan(
      rules: rules, cells: reading.cells, design: design, stepped: reading.stepped(rules),
      fitted: reading.curveRules(rules).filter { rules[$0].source != .configured })
    let spreads = await SpreadSource.computed(reading, plan, advanced: advanced)
    let results = RuleResults(reading: reading, rules: rules, spreads: spreads)
    var evaluation = VerificationEvaluation(
      poses: results.sizes, operatingPoints: results.operatingPoints, contrasts: results.contrasts,
      summary: reading.summaries(spreads), curves: reading.curves)
    evaluation.crossViewDrops = results.crossViewDrops
    evaluation.crossViewDropChanges = results.crossViewDropChanges
    evaluation.poseCorrelations = results.poseCorrelations
    evaluation.fairness = results.fairness
    evaluation.poseCurves = results.poseCurves
    let others = reading.otherPrograms(scores)
    evaluation.compatibility = design.compatibility(others)
    evaluation.compatibilityMeasures = design.compatibilityMeasures(others)
    return evaluation
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
