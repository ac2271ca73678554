import Foundation

/// A rate among cases of which only some were checked, each with a known chance: totals weighted by 1/chance.
///
/// r = Σ y/π / Σ x/π over the cases in the denominator. Variance by linearisation, Σ (1 − π)/π²·(y − r)² / (Σ 1/π)² for the
/// sampling of checks plus r(1 − r)/N̂ for the population that the cases came from; where cases of one unit hang together, at
/// least k/(k − 1)·Σ_u (Σ_{i in u} (y_i − r)/π_i)² / N̂² over the k units. The interval is the exact one on as many trials as
/// that variance amounts to, less for few units, (z/t_{k−1})²; so it has width at 0 and 1, too, and one event of much weight,
/// or one unit of many events, claims little.
///
/// - Assumes: checks drawn independently, with the stated chance; chances of 1 for what is always checked; units independent.
/// - Complexity: O(cases).
/// - Reference: Korn & Graubard (1998), Surv. Methodol. 24, 193–201, for the interval; Horvitz & Thompson (1952), J. Am.
///   Stat. Assoc. 47, 663–685; Hájek (1971); Begg & Greenes (1983), Biometrics 39, 207–215, on verification bias.
public struct HorvitzThompsonRate: Sendable, Hashable {
  /// A checked case of the denominator.
  public struct Case: Sendable, Hashable {
    public let isEvent: Bool
    /// The chance with which it was chosen for checking, in (0, 1].
    public let probability: Double
    /// The unit that it belongs to; `nil`: it stands alone.
    public let unit: Int32?

    /// - Precondition: `0 < probability <= 1`.
    public init(isEvent: Bool, probability: Double, unit: Int32? = nil) {
      precondition(probability > 0 && probability <= 1, "a case was checked with some chance")
      self.isEvent = isEvent
      self.probability = probability
      self.unit = unit
    }
  }

  public let value: Double
  /// The weighted number of cases, N̂.
  public let total: Double
  /// As many independent trials as the weighted cases count like.
  public let effectiveTrials: Double

  /// - Returns: `nil` without cases.
  public init?(_ cases: [Case]) {
    guard !cases.isEmpty else { return nil }
    let weights = cases.map { 1 / $0.probability }
    let total = NeumaierSum(weights).value
    let events = NeumaierSum(zip(cases, weights).map { $0.isEvent ? $1 : 0 }).value
    let rate = events / total
    self.total = total
    value = min(1, rate)
    let squares = NeumaierSum(weights.map { $0 * $0 }).value
    let sampling = NeumaierSum(
      zip(cases, weights).map { (1 - $0.probability) * $1 * $1 * pow(($0.isEvent ? 1 : 0) - rate, 2) }
    ).value
    let variance = sampling / (total * total) + rate * (1 - rate) / total
    // Kish's count stands in where all cases agree, and bounds what a lucky sample may claim.
    let alone = variance > 0 ? min(rate * (1 - rate) / variance, total) : total * total / squares
    effectiveTrials = Self.trials(cases, weights, rate: rate, total: total, alone: alone)
  }

  /// The trials left of `alone` when units, not cases, are what is independent.
  private static func trials(
    _ cases: [Case], _ weights: [Double], rate: Double, total: Double, alone: Double
  ) -> Double {
    var sums: [Int32: Double] = [:]
    // Added in the order of the cases, so that the sum does not depend on how a dictionary is laid out.
    for (item, weight) in zip(cases, weights) {
      guard let unit = item.unit else { return alone }
      sums[unit, default: 0] += weight * ((item.isEvent ? 1 : 0) - rate)
    }
    let units = Double(sums.count)
    guard units > 1 else { return min(alone, 1) }
    let squares = NeumaierSum(sums.sorted { $0.key < $1.key }.map { $0.value * $0.value }).value
    let variance = units / (units - 1) * squares / (total * total)
    let clustered = variance > 0 ? rate * (1 - rate) / variance : alone
    let ratio =
      SpecialFunctions.normalQuantile(0.975)
      / SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: units - 1)
    return min(alone, clustered) * ratio * ratio
  }

  public func interval(at level: ConfidenceLevel = .percent95) -> Interval {
    .exact(rate: value, trials: effectiveTrials, at: level)
  }
}
