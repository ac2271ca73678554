import Vocabulary

/// How often the made-up gate fails, by arm and pose; before a person's own habit.
enum GateRates {
  /// Pose of the first attempt, and its share of the visits.
  static let poses: [(bin: PoseBin, share: Double)] = [
    (.frontal, 0.70), (.profileLeft, 0.09), (.profileRight, 0.09), (.profileUp, 0.06), (.profileDown, 0.04),
    (.profileExtreme, 0.02),
  ]

  /// Share of first attempts refused.
  static func firstReject(_ bin: PoseBin, _ arm: Arm) -> Double {
    switch bin {
    case .frontal: arm == .baseline ? 0.010 : 0.009
    case .profileLeft, .profileRight: arm == .baseline ? 0.15 : 0.075
    case .profileExtreme: arm == .baseline ? 0.30 : 0.20
    default: arm == .baseline ? 0.12 : 0.075
    }
  }

  /// Share of later attempts refused: those who were refused once are refused again far more often.
  static func laterReject(_ attempt: Int, _ arm: Arm) -> Double {
    let rate = attempt == 2 ? 0.34 : 0.48
    return arm == .baseline ? rate : rate - 0.07
  }

  /// Share of attempts whose capture fails.
  static let captureFails = 0.012
  /// Share of failures after which the person leaves.
  static let leaves = 0.07
  /// Share of third failures that a member of staff looks at; the rest is refused.
  static let review = 0.85
  /// Share of reviews that let the person pass.
  static let reviewAccepts = 0.93
}
