extension Interval {
  /// The hybrid score interval of p₁ − p₂ for two answers to the same things: Newcombe's method 10.
  ///
  /// From Wilson's interval of each share, less what their correlation φ̂ makes them have in common:
  /// d − √(a² − 2φ̂ab′ + b′²) to d + √(a′² − 2φ̂a′b + b²), with a, a′ the reach of the first share down and up, b, b′ of the
  /// second. φ̂ = (ef − gh)/√(…); where ef − gh is positive, n/2 is taken off it, but not below 0. It has width even if
  /// nothing differs.
  ///
  /// - Parameters:
  ///   - both: pairs with two yes.
  ///   - firstOnly: pairs with yes in the first alone.
  ///   - secondOnly: pairs with yes in the second alone.
  ///   - neither: pairs without yes.
  /// - Assumes: independent pairs.
  /// - Complexity: O(1).
  /// - Reference: Newcombe (1998), Stat. Med. 17, 2635–2650, method 10.
  /// - Returns: `nil` without pairs.
  public static func newcombePaired(
    both: Int, firstOnly: Int, secondOnly: Int, neither: Int, at level: ConfidenceLevel = .percent95
  ) -> Interval? {
    precondition([both, firstOnly, secondOnly, neither].allSatisfy { $0 >= 0 }, "counts are not negative")
    let pairs = both + firstOnly + secondOnly + neither
    let first = BinomialCount(successes: both + firstOnly, trials: pairs)
    let second = BinomialCount(successes: both + secondOnly, trials: pairs)
    guard let p = first.rate, let q = second.rate, let around = first.wilsonInterval(at: level),
      let beside = second.wilsonInterval(at: level)
    else { return nil }
    let phi = correctedPhi(Double(both), Double(firstOnly), Double(secondOnly), Double(neither))
    let (a, aUp, b, bUp) = (p - around.low, around.high - p, q - beside.low, beside.high - q)
    let below = max(0, a * a - 2 * phi * a * bUp + bUp * bUp).squareRoot()
    let above = max(0, aUp * aUp - 2 * phi * aUp * b + b * b).squareRoot()
    let difference = p - q
    return Interval(low: max(-1, difference - below), high: min(1, difference + above))
  }

  private static func correctedPhi(_ both: Double, _ first: Double, _ second: Double, _ neither: Double)
    -> Double
  {
    let margins = (both + first) * (second + neither) * (both + second) * (first + neither)
    guard margins > 0 else { return 0 }
    let product = both * neither - first * second
    let pairs = both + first + second + neither
    return (product > 0 ? max(0, product - pairs / 2) : product) / margins.squareRoot()
  }
}
