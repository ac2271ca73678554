import Foundation
import Statistics
import Vocabulary

/// The replicates of all rules, from which each interval is read.
struct SpreadSource: Sendable {
  let subjects: Replicates
  /// The replicates that measure a couple's own noise; `nil` where comparisons themselves were resampled.
  let couples: Replicates?

  static func computed(
    _ inputs: ResamplingInputs, rules: [ThresholdRule], design: VerificationDesign,
    advanced: @escaping @Sendable (Int) -> Void
  ) async -> SpreadSource {
    let replicates = { (table: ResamplingTable) in
      await Replicates.computed(table, rules: rules, design: design, advanced: advanced)
    }
    guard let subjects = inputs.comparisons.subjects else {
      return SpreadSource(subjects: await replicates(.pairs(inputs)), couples: nil)
    }
    return SpreadSource(
      subjects: await replicates(.subjects(inputs, subjects)),
      couples: await replicates(.couples(inputs, subjects)))
  }

  /// The replicates of one rule.
  func estimates(_ rule: Int) -> RuleReplicates {
    RuleReplicates(
      tar: PerArm { subjects.tar(rule, $0) }, far: PerArm { subjects.far(rule, $0) },
      tarNoise: couples.map { couples in PerArm { couples.tar(rule, $0) } },
      farNoise: couples.map { couples in PerArm { couples.far(rule, $0) } })
  }
}

/// TAR and FAR of both arms under one rule over the replicates of both streams.
struct RuleReplicates: Sendable {
  let tar: PerArm<[Double]>
  let far: PerArm<[Double]>
  let tarNoise: PerArm<[Double]>?
  let farNoise: PerArm<[Double]>?

  func values(_ quantity: ContrastRecord.Quantity) -> PerArm<[Double]> { quantity == .tar ? tar : far }

  /// log(augmented / baseline) within each replicate; NaN where either is 0.
  static func logRatio(_ values: PerArm<[Double]>) -> [Double] {
    zip(values.augmented, values.baseline).map { a, b in a > 0 && b > 0 ? log(a / b) : .nan }
  }

  func noise(_ quantity: ContrastRecord.Quantity) -> PerArm<[Double]>? {
    quantity == .tar ? tarNoise : farNoise
  }

  /// Augmented − baseline within each replicate.
  static func difference(_ values: PerArm<[Double]>) -> [Double] {
    zip(values.augmented, values.baseline).map { $0 - $1 }
  }
}
