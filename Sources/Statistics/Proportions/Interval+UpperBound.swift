import Foundation

extension Interval {
  /// What a proportion does not exceed, one-sided, if none of `trials` had an event: 1 − (1 − level)^(1/n), about 3/n at
  /// 95 %.
  ///
  /// - Precondition: `trials > 0`; they may be effective trials.
  /// - Complexity: O(1).
  /// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413.
  public static func upperBoundWithoutEvent(trials: Double, at level: ConfidenceLevel) -> Double {
    precondition(trials > 0, "a bound needs trials")
    return -expm1(log1p(-level.value) / trials)
  }
}
