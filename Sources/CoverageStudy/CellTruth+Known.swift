import Simulation
import Vocabulary

// Provenance: `coverage-study --truth`, 6 million people, seed 20261125, two images each (four with turned heads).
extension CellTruth {
  /// The truth of the population without turned heads.
  ///
  /// - Precondition: `far` is 1e-2, 1e-3 or 3e-4.
  static func flat(far: Double) -> CellTruth {
    guard let tar = flatTAR[far] else { preconditionFailure("the truth is known at FAR 1e-2, 1e-3 and 3e-4") }
    return CellTruth(threshold: FacePopulation.threshold(far: far), tar: tar, classTAR: [:])
  }

  /// The same with scores to two decimals.
  ///
  /// - Precondition: `far` is 1e-2 or 1e-3.
  static func tied(far: Double) -> CellTruth {
    guard let tar = tiedTAR[far] else { preconditionFailure("the truth is known at FAR 1e-2 and 1e-3") }
    let threshold = threshold(atOrAbove: FacePopulation.threshold(far: far), step: StudyCell.step)
    return CellTruth(threshold: threshold, tar: tar, classTAR: [:])
  }

  /// The truth of the population in which half of the images show a turned head.
  ///
  /// - Precondition: `far` is 1e-2 or 1e-3.
  static func turned(far: Double) -> CellTruth {
    guard let truth = turnedTAR[far] else { preconditionFailure("the truth is known at FAR 1e-2 and 1e-3") }
    return CellTruth(
      threshold: FacePopulation.threshold(far: far), tar: truth.all, classTAR: truth.classTAR)
  }

  private static let flatTAR: [Double: PerArm<Double>] = [
    1e-2: PerArm(baseline: 0.912049, augmented: 0.931018),
    1e-3: PerArm(baseline: 0.771991, augmented: 0.810310),
    3e-4: PerArm(baseline: 0.679991, augmented: 0.726499),
  ]
  private static let tiedTAR: [Double: PerArm<Double>] = [
    1e-2: PerArm(baseline: 0.906353, augmented: 0.926281),
    1e-3: PerArm(baseline: 0.768535, augmented: 0.807230),
  ]
  private static let turnedTAR: [Double: (all: PerArm<Double>, classTAR: [PoseClass: PerArm<Double>])] = [
    1e-2: (
      PerArm(baseline: 0.805391, augmented: 0.837070),
      [
        .f2f: PerArm(baseline: 0.912049, augmented: 0.931018),
        .f2p: PerArm(baseline: 0.808477, augmented: 0.840757),
        .p2p: PerArm(baseline: 0.686388, augmented: 0.728373),
      ]
    ),
    1e-3: (
      PerArm(baseline: 0.600184, augmented: 0.647744),
      [
        .f2f: PerArm(baseline: 0.771991, augmented: 0.810310),
        .f2p: PerArm(baseline: 0.597227, augmented: 0.646382),
        .p2p: PerArm(baseline: 0.440202, augmented: 0.490627),
      ]
    ),
  ]
}
