import Statistics

/// One number of two runs: what changed, and whether that is more than noise.
///
/// The interval of the difference is put together from those of the two numbers, which are taken as independent:
///
///     d = b − a,   low = d − √((b − l_b)² + (u_a − a)²),   high = d + √((u_b − b)² + (a − l_a)²)
///
/// - Assumes: independent estimates at the same level.
/// - Complexity: O(1).
/// - Reference: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Zou & Donner (2008), Statistics in Medicine 27,
///   1693–1702, for any two intervals.
public struct RunDifference: Sendable, Equatable {
  public enum Reading: String, Sendable, Hashable {
    /// The interval of the difference holds 0.
    case withinNoise = "within-noise"
    case higher
    case lower
    /// ``RunDifference/reason`` says why.
    case notComparable = "not-comparable"
  }

  public let key: SeriesKey
  public let unit: TrendValue.Unit
  public let before: TrendValue?
  public let after: TrendValue?
  /// `nil` if one number is unknown.
  public let difference: Double?
  public let interval: Interval?
  public let reading: Reading
  public let reason: String?

  init(_ key: SeriesKey, _ before: TrendValue?, _ after: TrendValue?, obstacle: String?) {
    self.key = key
    unit = (after ?? before)?.unit ?? .count
    self.before = before
    self.after = after
    let values = before?.plotted.flatMap { a in after?.plotted.map { (a, $0) } }
    difference = values.map { $1 - $0 }
    let missing = Self.obstacle(before, after) ?? obstacle
    guard missing == nil, let values, let first = before?.interval, let second = after?.interval else {
      (interval, reading, reason) = (nil, .notComparable, missing ?? "one of them has no interval")
      return
    }
    let interval = Self.interval(values.0, first, values.1, second)
    self.interval = interval
    reading = interval.contains(0) ? .withinNoise : interval.low > 0 ? .higher : .lower
    reason = nil
  }

  private static func obstacle(_ before: TrendValue?, _ after: TrendValue?) -> String? {
    guard let before, let after, before.plotted != nil, after.plotted != nil else {
      return "only one of the runs has it"
    }
    if before.unit == .money { return "the range of money is one of assumptions, which both runs share" }
    if before.interval == nil || after.interval == nil { return "one of them has no interval" }
    if before.level != after.level { return "their intervals are of unlike levels" }
    return nil
  }

  static func interval(_ a: Double, _ first: Interval, _ b: Double, _ second: Interval) -> Interval {
    let difference = b - a
    let down = ((b - second.low) * (b - second.low) + (first.high - a) * (first.high - a)).squareRoot()
    let up = ((second.high - b) * (second.high - b) + (a - first.low) * (a - first.low)).squareRoot()
    return Interval(low: difference - down, high: difference + up)
  }
}
