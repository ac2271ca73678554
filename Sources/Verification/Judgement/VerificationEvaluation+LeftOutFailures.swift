import Findings
import Vocabulary

extension VerificationEvaluation {
  /// By how much the arms' missing shares may differ where they are left out.
  private static let largestGap = 0.005

  /// V129: comparisons without a score are left out, and the augmented model lacks more than half a point more of the mated
  /// scores, over all or in a pose class: what it fails on is then judged by nobody, so that no GO rests on it.
  ///
  /// Told of the set where the arms are furthest apart.
  var leftOutFailures: [Finding] {
    guard mainFailure == .exclude else { return [] }
    let sets = ["all"] + PoseClass.reported.map(\.rawValue)
    let gaps = sets.compactMap { set in
      missing(.baseline, set).flatMap { base in missing(.augmented, set).map { (set, base, $0) } }
    }
    let widest = gaps.max { $0.2.share - $0.1.share < $1.2.share - $1.1.share }
    guard let (set, baseline, augmented) = widest, augmented.share - baseline.share > Self.largestGap else {
      return []
    }
    let shares = [augmented, baseline].map { FindingNumber.percent($0.count, of: $0.all) }
    return [
      Finding(
        .warning, "V129",
        "comparisons without a score are left out, and the augmented model lacks \(shares[0]) of the mated scores in "
          + "\(set), the baseline \(shares[1])",
        remedy: "judge with failure: {policy: reject}, or find out why the augmented model fails more often")
    ]
  }

  private struct Missing {
    let count: Int
    let all: Int

    var share: Double { Double(count) / Double(max(1, all)) }
  }

  /// Mated comparisons of a set without a score of an arm.
  private func missing(_ arm: Arm, _ set: String) -> Missing? {
    let mated = { (failure: FailurePolicy) in
      operatingPoints.first { $0.arm == arm && $0.set == set && $0.failure == failure }?.mated
    }
    guard let scored = mated(.exclude), let all = mated(.reject) else { return nil }
    return Missing(count: all - scored, all: all)
  }
}
