import Statistics
import Vocabulary

/// Whether the difference between the arms changes with the days since a unit's first transaction: people get used to a new
/// model, or tire of it. Being assigned is no exposure yet.
///
/// Differences of four spans (first, second, third week, later) are regressed on their order, each weighted by the inverse of
/// its variance; the slope is tested against normal error, and four KPIs are adjusted by Holm.
///
/// - Assumes: spans nearly independent.
struct Novelty {
  static let kpis: [KPI] = [.falseRejectRateProxy, .retryRate, .manualReviewRate, .abandonmentRate]
  static let level = 0.05

  /// The KPI whose difference trends most, with its adjusted p value; `nil` if none does.
  let trend: (kpi: KPI, pValue: Double)?

  /// Whether any KPI could be tested: that takes three spans in which both arms vary.
  let isChecked: Bool

  /// - Complexity: O(KPIs · transactions).
  init(_ all: PerArm<ArmSample>) {
    let first = Arm.allCases.reduce(into: [Int32: Int64]()) { first, arm in
      for transaction in all[arm].transactions {
        first[transaction.unit] = min(first[transaction.unit] ?? .max, transaction.start)
      }
    }
    let spans = (0..<4).map { span in
      all.map { sample in sample.subset { Self.span($0, first) == span } }
    }
    let tested = Self.kpis.compactMap { kpi in Self.pValue(spans, kpi).map { (kpi, $0) } }
    isChecked = !tested.isEmpty
    let adjusted = holmAdjusted(tested.map(\.1))
    let worst = adjusted.indices.min { adjusted[$0] < adjusted[$1] }
    trend = worst.flatMap { adjusted[$0] < Self.level ? (tested[$0].0, adjusted[$0]) : nil }
  }

  private static func span(_ transaction: Transaction, _ starts: [Int32: Int64]) -> Int {
    let first = starts[transaction.unit] ?? transaction.start
    return min(3, max(0, Int((transaction.start - first) / (7 * 86_400_000))))
  }

  private static func pValue(_ spans: [PerArm<ArmSample>], _ kpi: KPI) -> Double? {
    var points: [(x: Double, difference: Double, weight: Double)] = []
    for (index, span) in spans.enumerated() {
      let samples = span.map { $0.ratioSample(kpi) }
      guard let difference = RatioDifference(samples.baseline, samples.augmented),
        let error = difference.standardError, error > 0
      else { continue }
      points.append((Double(index), difference.value, 1 / (error * error)))
    }
    guard points.count >= 3 else { return nil }
    let weight = points.reduce(0) { $0 + $1.weight }
    let mean = points.reduce(0) { $0 + $1.weight * $1.x } / weight
    let spread = points.reduce(0) { $0 + $1.weight * ($1.x - mean) * ($1.x - mean) }
    let slope = points.reduce(0) { $0 + $1.weight * ($1.x - mean) * $1.difference } / spread
    return min(1, 2 * SpecialFunctions.normalUpperTail(abs(slope) * spread.squareRoot()))
  }
}
