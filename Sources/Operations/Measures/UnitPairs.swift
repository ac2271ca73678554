import Statistics
import Vocabulary

/// The decisions of both models on the same captures, summed by unit.
struct UnitPairs {
  /// Differences and pairs by unit.
  let sample: RatioSample
  /// Units whose sum is larger with the augmented model, and smaller.
  let gained: Int
  let lost: Int

  var changed: Int { gained + lost }
  var count: Int { sample.units }

  /// - Complexity: O(transactions).
  init(_ kpi: KPI, _ samples: PerArm<ArmSample>) {
    var baseline: [Int32: (unit: Int32, numerator: Int)] = [:]
    for transaction in samples.baseline.transactions {
      let (numerator, denominator) = kpi.contribution(transaction)
      if denominator == 1 { baseline[transaction.id] = (transaction.unit, numerator) }
    }
    var sums: [Int32: (difference: Int, pairs: Int)] = [:]
    for transaction in samples.augmented.transactions {
      let (numerator, denominator) = kpi.contribution(transaction)
      guard denominator == 1, let other = baseline[transaction.id] else { continue }
      sums[other.unit, default: (0, 0)].difference += numerator - other.numerator
      sums[other.unit, default: (0, 0)].pairs += 1
    }
    let units = sums.sorted { $0.key < $1.key }.map(\.value)
    sample = RatioSample(
      numerators: units.map { Double($0.difference) }, denominators: units.map { Double($0.pairs) })
    gained = units.count { $0.difference > 0 }
    lost = units.count { $0.difference < 0 }
  }

  /// The two-sided p value of no difference, by the t test that belongs to the interval; `nil` if nothing varied.
  var pValue: Double? {
    guard let ratio = sample.ratio, let variance = sample.variance, variance > 0 else { return nil }
    return SpecialFunctions.studentTwoSidedTail(
      ratio / variance.squareRoot(), degreesOfFreedom: Double(sample.units - 1))
  }
}
