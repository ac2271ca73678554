import Foundation

extension BinomialCount {
  /// The exact interval of a proportion by beta quantiles.
  ///
  /// Conservative: it covers at least as often as its level says.
  ///
  /// - Assumes: independent trials.
  /// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413.
  /// - Returns: `nil` if there were no trials.
  public func clopperPearsonInterval(at level: ConfidenceLevel = .percent95) -> Interval? {
    guard trials > 0 else { return nil }
    let x = Double(successes)
    let n = Double(trials)
    let low = successes == 0 ? 0 : SpecialFunctions.betaQuantile(level.tail, x, n - x + 1)
    let high = successes == trials ? 1 : SpecialFunctions.betaQuantile(1 - level.tail, x + 1, n - x)
    return Interval(low: low, high: high)
  }

  /// The value that the proportion does not exceed at the given one-sided confidence: 1 − (1 − c)^(1/n) if no success
  /// was seen, about 3/n at 95 %.
  ///
  /// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413.
  /// - Returns: `nil` if there were no trials.
  public func oneSidedUpperBound(at confidence: ConfidenceLevel = .percent95) -> Double? {
    guard trials > 0 else { return nil }
    guard successes < trials else { return 1 }
    guard successes > 0 else { return -expm1(log1p(-confidence.value) / Double(trials)) }
    return SpecialFunctions.betaQuantile(
      confidence.value, Double(successes) + 1, Double(trials - successes))
  }
}

extension Interval {
  /// Clopper and Pearson's interval around `rate` seen in `trials`, which may be an effective number of trials.
  ///
  /// - Precondition: `0 <= rate <= 1` and `trials > 0`.
  /// - Complexity: O(1).
  /// - Reference: Korn & Graubard (1998), Surv. Methodol. 24, 193–201.
  public static func exact(rate: Double, trials: Double, at level: ConfidenceLevel) -> Interval {
    precondition(rate >= 0 && rate <= 1 && trials > 0, "a rate lies in 0 … 1 and needs trials")
    let (x, rest) = (rate * trials, (1 - rate) * trials)
    let low = rate == 0 ? 0 : SpecialFunctions.betaQuantile(level.tail, x, rest + 1)
    let high = rate == 1 ? 1 : SpecialFunctions.betaQuantile(1 - level.tail, x + 1, rest)
    return Interval(low: min(low, rate), high: max(high, rate))
  }
}
