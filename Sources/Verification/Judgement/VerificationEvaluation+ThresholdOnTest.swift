import Findings

extension VerificationEvaluation {
  /// V101: the thresholds that verdicts rest on were fitted on the data that they are judged on.
  ///
  /// Raised where `oracle` stands in, or `fixed` without a threshold that was stated: with thresholds from other people,
  /// verdicts rest on those.
  var thresholdOnTest: [Finding] {
    let policies = Set(operatingPoints.map(\.policy))
    // A budget of false accepts was kept where a threshold was fitted; one in service has none.
    let isFitted =
      calibration == nil && operatingPoints.contains { $0.policy == .fixed && $0.farBudget != nil }
    guard policies.contains(.oracle) || isFitted, !policies.contains(.recalibrated) else { return [] }
    return [
      Finding(
        .note, "V101", "the threshold was fitted on the data it is judged on, which is optimistic",
        remedy:
          "name a calibration set of other people, or state the threshold in service as models.baseline.threshold"
      )
    ]
  }
}
