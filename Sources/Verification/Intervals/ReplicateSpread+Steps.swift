import Statistics

/// Differences at thresholds that move in steps.
extension ReplicateSpread {
  /// sqrt(K/(K−2)·Vv).
  private var steppedError: Double { (Double(people) / Double(people - 2)).squareRoot() * deviation }

  /// x ± t·sqrt(V).
  func steppedInterval(at level: ConfidenceLevel) -> Interval {
    let t = SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: Double(people - 1))
    return Interval(low: estimate - t * steppedError, high: estimate + t * steppedError)
  }

  /// The two-sided p value of "no difference" by Student's t, which never contradicts the interval.
  var steppedPValue: Double {
    SpecialFunctions.studentTwoSidedTail(estimate / steppedError, degreesOfFreedom: Double(people - 1))
  }
}
