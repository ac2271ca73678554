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
    let expected = expectedCount(of: events, at: level)
    return Interval(low: expected.low / Double(events), high: expected.high / Double(events))
  }

  /// The exact interval of the expected number of rare events when `events` were seen: χ²_{α/2}(2k)/2 to
  /// χ²_{1−α/2}(2k + 2)/2; from 0 without events.
  ///
  /// - Assumes: events of a Poisson process.
  /// - Complexity: O(1).
  /// - Reference: Garwood (1936), Biometrika 28, 437–442.
  /// - Precondition: `events >= 0`.
  public static func expectedCount(of events: Int, at level: ConfidenceLevel = .percent95) -> Interval {
    precondition(events >= 0, "a count is not negative")
    let k = 2 * Double(events)
    return Interval(
      low: events == 0 ? 0 : SpecialFunctions.chiSquareQuantile(level.tail, degreesOfFreedom: k) / 2,
      high: SpecialFunctions.chiSquareQuantile(1 - level.tail, degreesOfFreedom: k + 2) / 2)
  }
}
