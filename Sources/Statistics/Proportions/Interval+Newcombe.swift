extension Interval {
  /// The hybrid score interval of b − a for two independent proportions: Newcombe's method 10, from the Wilson
  /// interval (l, u) of each.
  ///
  /// From (b − a) − √((b − l_b)² + (u_a − a)²) to (b − a) + √((u_b − b)² + (a − l_a)²). It stays within −1 … 1 and
  /// has width even if neither arm has an event.
  ///
  /// - Assumes: independent trials, independent arms. For clustered trials use the overload with effective trials.
  /// - Complexity: O(1).
  /// - Reference: Newcombe (1998), Stat. Med. 17, 873–890, method 10.
  /// - Returns: `nil` if either arm had no trials.
  public static func newcombeDifference(
    _ a: BinomialCount, _ b: BinomialCount, at level: ConfidenceLevel = .percent95
  ) -> Interval? {
    guard let rateA = a.rate, let rateB = b.rate else { return nil }
    return newcombeDifference(
      rates: (rateA, rateB), effectiveTrials: (Double(a.trials), Double(b.trials)), at: level)
  }

  /// The same for rates whose trials count less than they are many, as trials divided by a design effect do.
  ///
  /// - Precondition: the rates lie in 0 … 1 and the effective trials are positive.
  /// - Reference: Newcombe (1998), Stat. Med. 17, 873–890, method 10.
  public static func newcombeDifference(
    rates: (a: Double, b: Double), effectiveTrials: (a: Double, b: Double), at level: ConfidenceLevel
  ) -> Interval {
    difference(
      (rates.a, wilson(rate: rates.a, trials: effectiveTrials.a, at: level)),
      (rates.b, wilson(rate: rates.b, trials: effectiveTrials.b, at: level))
    ).clamped(to: -1...1)
  }

  /// The interval of b − a from the intervals of two independent estimates: the squared distances to their ends add.
  ///
  /// - Precondition: each interval holds its value.
  /// - Reference: Zou & Donner (2008), Stat. Med. 27, 1693–1702 (MOVER).
  public static func difference(
    _ a: (value: Double, interval: Interval), _ b: (value: Double, interval: Interval)
  ) -> Interval {
    let below = hypotenuse(b.value - b.interval.low, a.interval.high - a.value)
    let above = hypotenuse(b.interval.high - b.value, a.value - a.interval.low)
    return Interval(low: b.value - a.value - below, high: b.value - a.value + above)
  }

  private static func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
}
