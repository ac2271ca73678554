import Vocabulary

/// How often a made-up scene fails, by arm and pose; before a person's own habit.
struct VisitRates {
  /// Pose of the first attempt, and its share of the visits.
  let poses: [(bin: PoseBin, share: Double)]
  /// Share of first attempts refused.
  let firstReject: @Sendable (PoseBin, Arm) -> Double
  /// Share of second and third attempts refused by the baseline: those who were refused once are refused again far more
  /// often.
  let laterReject: (second: Double, third: Double)
  /// By how much the augmented model refuses fewer of them.
  let laterGain: Double

  /// Share of attempts whose capture fails.
  let captureFails = 0.012
  /// Share of failures after which the person leaves.
  let leaves = 0.07
  /// Share of third failures that a member of staff looks at; the rest is refused.
  let review = 0.85
  /// Share of reviews that let the person pass.
  let reviewAccepts = 0.93

  func laterReject(_ attempt: Int, _ arm: Arm) -> Double {
    let rate = attempt == 2 ? laterReject.second : laterReject.third
    return arm == .baseline ? rate : rate - laterGain
  }
}
