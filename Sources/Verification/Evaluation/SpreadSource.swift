import Foundation
import Statistics
import Vocabulary

/// The replicates of all rules, from which each interval is read.
struct SpreadSource: Sendable {
  let subjects: Replicates
  /// The replicates that measure a couple's own noise; `nil` where comparisons themselves were resampled.
  let couples: Replicates?

  static func computed(
    _ reading: CellReading, _ plan: ReplicatePlan, advanced: @escaping @Sendable (Int) -> Void
  ) async -> SpreadSource {
    let (inputs, calibration) = (reading.inputs, reading.calibration?.inputs)
    guard let subjects = inputs.comparisons.subjects else {
      let table = ResamplingTable.pairs(inputs)
      let replicates = await Replicates.computed(plan, table, calibration: nil, advanced: advanced)
      return SpreadSource(subjects: replicates, couples: nil)
    }
    let others = calibration.flatMap { inputs in inputs.comparisons.subjects.map { (inputs, $0) } }
    return SpreadSource(
      subjects: await Replicates.computed(
        plan, .subjects(inputs, subjects),
        calibration: others.map { .subjects($0.0, $0.1, stream: .calibrationSubjects) }, advanced: advanced),
      couples: await Replicates.computed(
        plan.withoutSteps, .couples(inputs, subjects),
        calibration: others.map { .couples($0.0, $0.1, stream: .calibrationCouples) }, advanced: advanced))
  }

  /// How the thresholds of a rule moved over the replicates; `nil` where they are stated, or were not kept.
  func fitted(_ rule: Int, _ arm: Arm, people: Int?) -> FittedThreshold? {
    subjects.boundaries(rule).map { boundaries in
      FittedThreshold(
        subjects: boundaries[arm], couples: couples?.boundaries(rule)?[arm], people: people)
    }
  }

  /// The replicates of one rule.
  func estimates(_ rule: Int) -> RuleReplicates {
    RuleReplicates(
      tar: PerArm { subjects.tar(rule, $0) }, far: PerArm { subjects.far(rule, $0) },
      tarNoise: couples.map { couples in PerArm { couples.tar(rule, $0) } },
      farNoise: couples.map { couples in PerArm { couples.far(rule, $0) } },
      steppedTAR: subjects.steppedTAR(rule))
  }
}

/// TAR and FAR of both arms under one rule over the replicates of both streams.
struct RuleReplicates: Sendable {
  let tar: PerArm<[Double]>
  let far: PerArm<[Double]>
  let tarNoise: PerArm<[Double]>?
  let farNoise: PerArm<[Double]>?
  /// TAR in replicates whose thresholds move as the data's own do; `nil` unless a threshold moves in steps.
  let steppedTAR: PerArm<[Double]>?

  func values(_ quantity: ContrastRecord.Quantity) -> PerArm<[Double]> { quantity == .tar ? tar : far }

  /// log(augmented / baseline) within each replicate; NaN where either is 0.
  static func logRatio(_ values: PerArm<[Double]>) -> [Double] {
    zip(values.augmented, values.baseline).map { a, b in a > 0 && b > 0 ? log(a / b) : .nan }
  }

  func noise(_ quantity: ContrastRecord.Quantity) -> PerArm<[Double]>? {
    quantity == .tar ? tarNoise : farNoise
  }

  /// The replicates from which a difference, and its interval, is made.
  func compared(
    _ quantity: ContrastRecord.Quantity
  ) -> (values: PerArm<[Double]>, noise: PerArm<[Double]>?, kind: ReplicateSpread.Kind) {
    if quantity == .tar, let steppedTAR { return (steppedTAR, nil, .stepped) }
    return (values(quantity), noise(quantity), .corrected)
  }

  /// Augmented − baseline within each replicate.
  static func difference(_ values: PerArm<[Double]>) -> [Double] {
    zip(values.augmented, values.baseline).map { $0 - $1 }
  }
}
