import Pilots
import Statistics
import Verification
import Vocabulary

/// The difference of TAR in each set of poses at the target that the pilot judges by, at the thresholds of the policy that it judges by.
struct PoseContrasts: Sendable {
  struct Row: Sendable {
    let set: String
    let size: CellSize
    let tar: PerArm<OperatingPointRecord>
    let delta: Estimate
    /// The band that covers all sets at once.
    let simultaneous: Interval?
    let reading: ContrastReading
    /// Whether its own difference is read; the margin may be read where this one is not.
    let claims: Bool
  }

  let far: Double
  let policy: ThresholdPolicy
  let rows: [Row]
  /// Whether differences are those of comparisons that both models scored, beside rates of each one's own.
  let isCompleteCase: Bool

  /// Cells with fewer mated comparisons would tell of single people.
  static let fewestMated = 20

  /// - Returns: `nil` without comparisons, or if nothing was measured under the policy.
  init?(_ evaluation: PilotEvaluation) {
    guard let verification = evaluation.verification, let far = evaluation.design.primaryFar else {
      return nil
    }
    let policy = evaluation.design.primaryPolicy ?? .oracle
    self.far = far
    self.policy = policy
    isCompleteCase = verification.contrasts.contains { $0.isCompleteCase == true }
    rows = verification.poses.compactMap { size in
      guard size.mated >= Self.fewestMated,
        let contrast = verification.contrast(size.set, far: far, policy: policy, quantity: .tar),
        let baseline = verification.point(.baseline, set: size.set, far: far, policy: policy),
        let augmented = verification.point(.augmented, set: size.set, far: far, policy: policy)
      else { return nil }
      // Frontal faces are judged by their margin, on this page as on the first.
      let isFrontal = evaluation.design.frontalSets == [size.set]
      let judged = isFrontal ? verification.frontalNonInferiority?.reading : nil
      return Row(
        set: size.set, size: size, tar: PerArm(baseline: baseline, augmented: augmented),
        delta: contrast.delta, simultaneous: contrast.simultaneous, reading: judged ?? contrast.reading,
        claims: contrast.reading != .undetermined)
    }
    if rows.isEmpty { return nil }
  }

  private static let classes = ["all"] + PoseClass.reported.map(\.rawValue)

  /// All comparisons and the three classes, in this order.
  var classRows: [Row] { Self.classes.compactMap { name in rows.first { $0.set == name } } }

  /// Finer sets, the largest gain first.
  var finerRows: [Row] {
    // Both frontal is the class f2f once more.
    rows.filter { !Self.classes.contains($0.set) && $0.set != "frontal-frontal" }.sorted {
      ($0.delta.value ?? -.infinity, $1.set) > ($1.delta.value ?? -.infinity, $0.set)
    }
  }

  /// Finer sets, the largest gain first; of more than `count` those at both ends.
  func extremes(_ count: Int) -> [Row] {
    let all = finerRows
    guard all.count > count else { return all }
    return Array(all.prefix(count - count / 2) + all.suffix(count / 2))
  }

  func row(_ set: String) -> Row? { rows.first { $0.set == set } }

  /// The class with turned heads in which the baseline accepts the fewest mated pairs.
  var weakest: Row? {
    ["f2p", "p2p"].compactMap(row).min {
      ($0.tar.baseline.tar.value ?? 1) < ($1.tar.baseline.tar.value ?? 1)
    }
  }
}
