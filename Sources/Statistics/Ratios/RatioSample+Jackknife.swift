extension RatioSample {
  /// The variance of the ratio by leaving out one unit at a time: (k − 1)/k · Σ ((y − r·m)/(M − m))².
  ///
  /// Where a few units hold much of Σm, the ratio bends towards them and the delta method's residuals are too small; this
  /// does not happen to a unit that is left out. For units of one size it is the delta method's variance.
  ///
  /// - Assumes: independent units.
  /// - Complexity: O(k).
  /// - Reference: Cameron & Miller (2015), J. Human Resources 50, 317–372, section VI (CR3); Bell & McCaffrey (2002),
  ///   Surv. Methodol. 28, 169–181.
  /// - Returns: `nil` below two units, if Σm is 0, or if one unit holds all of it.
  public var jackknifeVariance: Double? {
    guard units >= 2, let ratio else { return nil }
    let whole = trials
    guard denominators.allSatisfy({ $0 < whole }) else { return nil }
    let k = Double(units)
    let squares = zip(numerators, denominators).map { y, m in
      let change = (y - ratio * m) / (whole - m)
      return change * change
    }
    return NeumaierSum(squares).value * (k - 1) / k
  }
}

extension RatioDifference {
  /// The interval by ``RatioSample/jackknifeVariance``, t on Satterthwaite's degrees of freedom from Kish units − 1:
  /// wider than the delta method's where few units weigh much.
  ///
  /// - Complexity: O(units).
  /// - Returns: `nil` if an arm has no such variance, counts as one unit or fewer, or nothing varied.
  public static func jackknifeInterval(
    _ first: RatioSample, _ second: RatioSample, at level: ConfidenceLevel = .percent95
  ) -> Interval? {
    guard let value = RatioDifference(first, second)?.value, let a = first.jackknifeVariance,
      let b = second.jackknifeVariance, let unitsA = first.kishUnits, let unitsB = second.kishUnits,
      let degrees = welchDegreesOfFreedom((a, unitsA - 1), (b, unitsB - 1))
    else { return nil }
    let half =
      (a + b).squareRoot() * SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: degrees)
    return Interval(low: value - half, high: value + half)
  }
}
