import Vocabulary

extension FieldScene {
  /// The gates of a railway: turned heads fail far less with the augmented model, frontal ones as before.
  static let gate = FieldScene(
    people: 8000, sites: ["north", "south", "west"], flows: [("gate_entry", 1)],
    models: PerArm(baseline: "arcface-r100", augmented: "arcface-r100-efhq"), threshold: "0.39", rates: .gate,
    isDirty: true, isLost: { _ in false })
}

extension VisitRates {
  /// Most look at a gate as they walk towards it.
  static let walkingPast: [(bin: PoseBin, share: Double)] = [
    (.frontal, 0.70), (.profileLeft, 0.09), (.profileRight, 0.09), (.profileUp, 0.06), (.profileDown, 0.04),
    (.profileExtreme, 0.02),
  ]

  static let gate = VisitRates(
    poses: walkingPast,
    firstReject: { bin, arm in
      switch bin {
      case .frontal: arm == .baseline ? 0.010 : 0.009
      case .profileLeft, .profileRight: arm == .baseline ? 0.15 : 0.075
      case .profileExtreme: arm == .baseline ? 0.30 : 0.20
      default: arm == .baseline ? 0.12 : 0.075
      }
    }, laterReject: (0.34, 0.48), laterGain: 0.07)
}
