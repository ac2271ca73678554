/// A closed range of values that the data do not rule out.
public struct Interval: Sendable, Hashable, Codable {
  public var low: Double
  public var high: Double

  /// - Precondition: both ends are numbers, and `low <= high`.
  public init(low: Double, high: Double) {
    precondition(low <= high, "an interval's lower end must not exceed its upper end")
    self.low = low
    self.high = high
  }

  public var width: Double { high - low }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// The smallest interval that holds both.
  public func union(_ other: Interval) -> Interval {
    Interval(low: min(low, other.low), high: max(high, other.high))
  }

  /// The part inside `range`.
  public func clamped(to range: ClosedRange<Double>) -> Interval {
    Interval(
      low: min(max(low, range.lowerBound), range.upperBound),
      high: min(max(high, range.lowerBound), range.upperBound))
  }
}
