import Simulation
import Statistics
import Verification
import Vocabulary

/// The mated comparisons of a pilot that one model accepts and the other rejects, each at its own threshold.
struct DiscordantPairs {
  /// Accepted by the augmented model alone.
  let gained: Int
  /// Accepted by the baseline alone.
  let lost: Int
  let mated: Int

  /// - Returns: `nil` if an arm has no finite threshold at `far`, or there are no mated comparisons.
  init?(_ pilot: SimulatedPilot, _ evaluation: VerificationEvaluation, far: Double) {
    let thresholds = PerArm { arm in
      evaluation.operatingPoints.first {
        $0.arm == arm && $0.set == "all" && $0.farTarget == far && $0.policy == .oracle
      }?.threshold
    }
    guard let baseline = thresholds.baseline, let augmented = thresholds.augmented else { return nil }
    var (gained, lost, mated) = (0, 0, 0)
    for row in pilot.comparisons.isMated.indices where pilot.comparisons.isMated[row] {
      let before = pilot.scores.baseline.values[row] >= baseline
      let after = pilot.scores.augmented.values[row] >= augmented
      mated += 1
      if after && !before { gained += 1 }
      if before && !after { lost += 1 }
    }
    guard mated > 0 else { return nil }
    (self.gained, self.lost, self.mated) = (gained, lost, mated)
  }

  /// The share of mated comparisons on which the models disagree: ψ.
  var share: Double { Double(gained + lost) / Double(mated) }

  /// δ ± z·sqrt((ψ − δ²)/n), as if comparisons were independent and the thresholds given.
  var normalInterval: Interval {
    let delta = Double(gained - lost) / Double(mated)
    let half =
      SpecialFunctions.normalQuantile(0.975)
      * ((share - delta * delta) / Double(mated)).squareRoot()
    return Interval(low: delta - half, high: delta + half)
  }
}
