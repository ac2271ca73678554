/// An interval of a quantile between two values of the sample, whatever the distribution.
///
/// The ranks are the largest l with P(X < l) ≤ tail and the smallest u with P(X ≥ u) ≤ tail, X binomial(n, p): equal tails.
///
/// - Assumes: independent values.
/// - Complexity: O(log n) evaluations of the incomplete beta function.
/// - Reference: Conover (1999), Practical Nonparametric Statistics, section 3.2; Thompson (1936), Ann. Math. Stat. 7,
///   122–128.
public struct OrderStatisticInterval: Sendable, Hashable {
  /// Counted from 1.
  public let lowerRank: Int
  public let upperRank: Int
  public let interval: Interval
  /// The probability to hold the quantile; at least the level.
  public let coverage: Double

  /// - Parameter values: sorted ascending, without NaN.
  /// - Precondition: `0 < p < 1`.
  /// - Returns: `nil` if there are too few values for the level.
  public init?(sorted values: [Double], quantile p: Double, at level: ConfidenceLevel = .percent95) {
    precondition(p > 0 && p < 1, "a quantile's probability lies strictly between 0 and 1")
    let n = values.count
    guard let lower = Self.last(1...max(1, n), where: { Self.below($0, n, p) <= level.tail }),
      let upper = Self.first(1...max(1, n), where: { 1 - Self.below($0, n, p) <= level.tail }),
      n > 0, lower < upper
    else { return nil }
    lowerRank = lower
    upperRank = upper
    interval = Interval(low: values[lower - 1], high: values[upper - 1])
    coverage = Self.below(upper, n, p) - Self.below(lower, n, p)
  }

  /// P(X ≤ rank − 1): that fewer than `rank` values lie below the quantile.
  private static func below(_ rank: Int, _ n: Int, _ p: Double) -> Double {
    SpecialFunctions.regularisedIncompleteBetaComplement(Double(rank), Double(n - rank + 1), at: p)
  }

  /// The last rank at which a condition that never turns true again holds.
  private static func last(_ ranks: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int? {
    guard holds(ranks.lowerBound) else { return nil }
    guard let next = first(ranks, where: { !holds($0) }) else { return ranks.upperBound }
    return next - 1
  }

  /// The first rank at which a condition that never turns false again holds.
  private static func first(_ ranks: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int? {
    var (low, high) = (ranks.lowerBound, ranks.upperBound + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return ranks.contains(low) ? low : nil
  }
}
