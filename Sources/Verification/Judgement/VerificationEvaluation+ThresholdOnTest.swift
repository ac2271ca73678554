import Findings

extension VerificationEvaluation {
  /// V101: the thresholds that verdicts rest on were fitted on the data that they are judged on.
  ///
  /// Raised only where `oracle` stands in: with thresholds from other people, verdicts rest on those.
  var thresholdOnTest: [Finding] {
    let policies = Set(operatingPoints.map(\.policy))
    guard policies.contains(.oracle), !policies.contains(.recalibrated) else { return [] }
    return [
      Finding(
        .note, "V101", "the threshold was fitted on the data it is judged on, which is optimistic",
        remedy: "name a calibration set of other people, or read the policy fixed")
    ]
  }
}
