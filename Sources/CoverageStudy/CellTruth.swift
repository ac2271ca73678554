import Simulation
import Vocabulary

/// What the pilots of a cell estimate.
struct CellTruth: Sendable {
  /// The threshold at which either arm reaches the target FAR: strangers score alike with both models, so that the log
  /// ratio of their FAR is 0.
  let threshold: Double
  /// True accept rates at this threshold.
  let tar: PerArm<Double>
  /// True accept rates by pose class; empty if there are no poses.
  let classTAR: [PoseClass: PerArm<Double>]

  var delta: Double { tar.augmented - tar.baseline }

  /// Augmented − baseline in a pose class; NaN if there are no poses.
  func delta(_ poseClass: PoseClass) -> Double {
    classTAR[poseClass].map { $0.augmented - $0.baseline } ?? .nan
  }

  /// What a pose class loses against frontal pairs; NaN if there are no poses.
  func drop(_ poseClass: PoseClass, _ arm: Arm) -> Double {
    guard let frontal = classTAR[.f2f], let turned = classTAR[poseClass] else { return .nan }
    return frontal[arm] - turned[arm]
  }
}

extension CellTruth {
  /// The smallest multiple of `step` at which no more strangers are accepted than at `threshold`.
  static func threshold(atOrAbove threshold: Double, step: Double) -> Double {
    (threshold / step).rounded(.up) * step
  }

  /// Reads the truth from the scores of a whole population; `nil` if it has no comparisons.
  ///
  /// - Parameter step: what scores are rounded down to, if they are: the threshold is then a multiple of it.
  init?(_ scores: PopulationScores, far: Double, classes: [PoseClass], step: Double? = nil) {
    let exact = FacePopulation.threshold(far: far)
    let threshold = step.map { Self.threshold(atOrAbove: exact, step: $0) } ?? exact
    let tar = { (poseClass: PoseClass?) -> PerArm<Double>? in
      guard let baseline = scores.tar(poseClass, atThreshold: threshold, .baseline),
        let augmented = scores.tar(poseClass, atThreshold: threshold, .augmented)
      else { return nil }
      return PerArm(baseline: baseline, augmented: augmented)
    }
    guard let all = tar(nil) else { return nil }
    var rates: [PoseClass: PerArm<Double>] = [:]
    for poseClass in classes { rates[poseClass] = tar(poseClass) }
    self.init(threshold: threshold, tar: all, classTAR: rates)
  }
}
