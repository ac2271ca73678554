import Statistics
import Verification
import Vocabulary

/// What the laboratory says of each pose of a probe against a frontal reference.
struct LaboratoryPoses {
  let verification: VerificationEvaluation
  let far: Double
  let policy: ThresholdPolicy

  func measured(_ bin: PoseBin) -> Bool {
    Arm.allCases.allSatisfy { falseRejectRate(bin, $0).interval != nil } && change(bin).interval != nil
  }

  func falseRejectRate(_ bin: PoseBin, _ arm: Arm) -> Estimate {
    let point = verification.operatingPoints.first {
      $0.set == Self.set(bin) && $0.arm == arm && $0.farTarget == far && $0.policy == policy
        && $0.scope == .global
    }
    guard let tar = point?.tar, let value = tar.value else {
      return .unknown("the laboratory did not measure this pose")
    }
    return Estimate(
      1 - value, tar.interval.map { Interval(low: 1 - $0.high, high: 1 - $0.low) },
      level: ConfidenceLevel(tar.level), method: tar.method, reason: tar.reason)
  }

  /// Augmented − baseline of the false reject rate.
  func change(_ bin: PoseBin) -> Estimate {
    guard
      let delta = verification.contrast(Self.set(bin), far: far, policy: policy, quantity: .tar)?.delta,
      let value = delta.value
    else { return .unknown("the laboratory did not measure this pose") }
    return Estimate(
      -value, delta.interval.map { Interval(low: -$0.high, high: -$0.low) },
      level: ConfidenceLevel(delta.level), method: delta.method, reason: delta.reason)
  }

  /// How the rates of two poses vary together, those of their changes if no arm is named; 1, the worst for a sum, if the
  /// evaluation does not tell.
  func correlation(_ a: PoseBin, _ b: PoseBin, _ arm: Arm?) -> Double {
    let correlations = verification.poseCorrelations?.first {
      $0.farTarget == far && $0.policy == policy && $0.arm == arm
    }
    return correlations?.value(Self.set(a), Self.set(b)) ?? 1
  }

  private static func set(_ bin: PoseBin) -> String { "\(PoseBin.frontal.rawValue)-\(bin.rawValue)" }
}
