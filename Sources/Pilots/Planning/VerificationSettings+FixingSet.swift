import Verification

extension VerificationSettings {
  /// What must carry a FAR target: the comparisons that fix the thresholds of the criteria at it.
  ///
  /// A stated threshold is fixed by none; what it lets in is then counted on the comparisons that are judged.
  func fixingSets(of target: Double, statesThreshold: Bool) -> Set<FixingSet> {
    let criteria = [(primary.far, primary.policy), (frontal.far, frontal.policy)]
    let policies = criteria.filter { $0.0 == target }.map { $0.1 ?? verdictPolicy }
    return Set(
      (policies.isEmpty ? [verdictPolicy] : policies).map { policy in
        guard calibration != nil else { return .test }
        return switch policy {
        case .recalibrated: .calibration
        case .fixed: statesThreshold ? .test : .calibration
        case .oracle: .test
        }
      })
  }
}
