import Vocabulary

extension FieldScene {
  /// The counters and cash machines of a bank: the augmented model knows turned heads, and has unlearnt some frontal ones.
  static let branch = FieldScene(
    people: 3600, sites: ["umeda", "namba", "tenma"], flows: [("counter", 0.8), ("cash_machine", 1.2)],
    models: PerArm(baseline: "facekey-3", augmented: "facekey-4"), threshold: "0.39", rates: .branch,
    isDirty: false, isLost: { _ in false })
}

extension VisitRates {
  static let branch = VisitRates(
    poses: [
      (.frontal, 0.82), (.profileLeft, 0.05), (.profileRight, 0.05), (.profileUp, 0.02), (.profileDown, 0.05),
      (.profileExtreme, 0.01),
    ],
    firstReject: { bin, arm in
      switch bin {
      case .frontal: arm == .baseline ? 0.012 : 0.036
      case .profileExtreme: arm == .baseline ? 0.30 : 0.18
      default: arm == .baseline ? 0.15 : 0.08
      }
    }, laterReject: (0.34, 0.48), laterGain: 0)
}
