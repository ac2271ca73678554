import Simulation
import Vocabulary

// Provenance: `coverage-study --truth`, 6 million people, seed 20261125, two images each (four with turned heads).
extension CellTruth {
  /// The truth of the population without turned heads.
  ///
  /// - Precondition: `far` is 1e-2 or 1e-3.
  static func flat(far: Double) -> CellTruth {
    precondition(far == 1e-2 || far == 1e-3, "the truth is known at FAR 1e-2 and 1e-3")
    let tar =
      far == 1e-2
      ? PerArm(baseline: 0.912049, augmented: 0.931018) : PerArm(baseline: 0.771991, augmented: 0.810310)
    return CellTruth(threshold: FacePopulation.threshold(far: far), tar: tar, classDelta: [:])
  }

  /// The truth of the population in which half of the images show a turned head.
  ///
  /// - Precondition: `far` is 1e-2.
  static func turned(far: Double) -> CellTruth {
    precondition(far == 1e-2, "the truth is known at FAR 1e-2")
    return CellTruth(
      threshold: FacePopulation.threshold(far: far),
      tar: PerArm(baseline: 0.805115, augmented: 0.836919),
      classDelta: [.f2f: 0.019049, .f2p: 0.032409, .p2p: 0.042144])
  }
}
