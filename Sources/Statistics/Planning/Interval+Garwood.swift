extension Interval {
  /// Within which factors of what was seen the true rate lies when `events` rare events were seen:
  /// χ²_{α/2}(2k)/2k to χ²_{1−α/2}(2k + 2)/2k.
  ///
  /// - Assumes: events of a Poisson process, as rare events in many independent trials are.
  /// - Complexity: O(1).
  /// - Reference: Garwood (1936), Biometrika 28, 437–442.
  /// - Returns: `nil` without events, where no factor says anything.
  public static func relativeRate(events: Int, at level: ConfidenceLevel = .percent95) -> Interval? {
    guard events > 0 else { return nil }
    let k = 2 * Double(events)
    return Interval(
      low: SpecialFunctions.chiSquareQuantile(level.tail, degreesOfFreedom: k) / k,
      high: SpecialFunctions.chiSquareQuantile(1 - level.tail, degreesOfFreedom: k + 2) / k)
  }
}
