extension BinomialCount {
  /// The Wilson score interval of a proportion.
  ///
  /// Keeps its coverage near 0 and 1, where the normal interval fails.
  ///
  /// - Assumes: independent trials.
  /// - Complexity: O(1).
  /// - Reference: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
  /// - Returns: `nil` if there were no trials.
  public func wilsonInterval(at level: ConfidenceLevel = .percent95) -> Interval? {
    rate.map { Interval.wilson(rate: $0, trials: Double(trials), at: level) }
  }
}

extension Interval {
  /// The Wilson score interval around `rate` seen in `trials`, which may be an effective number of trials.
  ///
  /// Centre (p + z²/2n)/(1 + z²/n), half-width z·sqrt(p(1 − p)/n + z²/4n²)/(1 + z²/n).
  ///
  /// - Precondition: `0 <= rate <= 1` and `trials > 0`.
  /// - Reference: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
  public static func wilson(rate: Double, trials: Double, at level: ConfidenceLevel) -> Interval {
    precondition(rate >= 0 && rate <= 1 && trials > 0, "a rate lies in 0 … 1 and needs trials")
    let z = SpecialFunctions.normalQuantile(1 - level.tail)
    let zz = z * z
    let scale = 1 + zz / trials
    let centre = (rate + zz / (2 * trials)) / scale
    let half = z * (rate * (1 - rate) / trials + zz / (4 * trials * trials)).squareRoot() / scale
    let low = rate == 0 ? 0 : max(0, centre - half)
    let high = rate == 1 ? 1 : min(1, centre + half)
    return Interval(low: low, high: high)
  }
}
