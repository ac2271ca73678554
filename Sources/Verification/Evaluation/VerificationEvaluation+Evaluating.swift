import Statistics
import Vocabulary

extension VerificationEvaluation {
  /// Measures both arms on the same comparisons.
  ///
  /// Pure and seeded: the same arguments give the same values on any number of threads. Where a score is missing, both
  /// readings of it are given: first that of the design, then operating points and differences under the other.
  ///
  /// - Parameters:
  ///   - calibration: comparisons of other people that fix thresholds; both sets then name subjects.
  ///   - advanced: told how many replicates were done since it was last told; called from several tasks. In all there are
  ///     as many as ``replicateCount(_:_:design:)`` says.
  /// - Precondition: both score columns have one value for each comparison.
  public static func evaluating(
    _ comparisons: ComparisonSet, _ scores: PerArm<ScoreColumn>, calibration: CalibrationSet? = nil,
    design: VerificationDesign, advanced: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> VerificationEvaluation {
    for arm in Arm.allCases {
      precondition(scores[arm].values.count == comparisons.count, "each comparison has one score an arm")
    }
    precondition(
      calibration == nil || comparisons.subjects != nil && calibration?.comparisons.subjects != nil,
      "a calibration set of other people needs to name them")
    let data = EvaluatedSet(comparisons: comparisons, scores: scores, calibration: calibration)
    var evaluation = await data.evaluation(design, advanced)
    if data.hasMissing {
      var other = design
      other.failure = design.failure == .reject ? .exclude : .reject
      let second = await data.evaluation(other, advanced)
      evaluation.operatingPoints += second.operatingPoints
      evaluation.contrasts += second.contrasts
    }
    return evaluation
  }

  /// How many replicates an evaluation computes: those of people, of couples if people are known, and all again under the
  /// other reading of missing scores if there are any.
  public static func replicateCount(
    _ comparisons: ComparisonSet, _ scores: PerArm<ScoreColumn>, design: VerificationDesign
  ) -> Int {
    let hasMissing = Arm.allCases.contains { scores[$0].missing > 0 }
    // One pass rejects; of those that exclude, one reads each arm alone, one the complete cases.
    return design.replicates * (comparisons.subjects == nil ? 1 : 2) * (hasMissing ? 3 : 1)
  }
}
