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
