/// A number with its interval, the level of it, and how it was made; or the reason why there is none.
///
/// `value` is `nil` when it cannot be estimated; `low` and `high` are `nil` when no interval can be given. Either way
/// `reason` says why. Unknown is never written as 0.
public struct Estimate: Sendable, Hashable, Codable {
  public var value: Double?
  public var low: Double?
  public var high: Double?
  public var level: Double
  public var method: EstimationMethod?
  public var reason: String?

  public init(
    _ value: Double?, _ interval: Interval?, level: ConfidenceLevel = .percent95, method: EstimationMethod?,
    reason: String? = nil
  ) {
    self.value = value
    low = interval?.low
    high = interval?.high
    self.level = level.value
    self.method = method
    self.reason = reason
  }

  /// An estimate that could not be made.
  public static func unknown(_ reason: String, level: ConfidenceLevel = .percent95) -> Estimate {
    Estimate(nil, nil, level: level, method: nil, reason: reason)
  }

  /// The interval, if there is one.
  public var interval: Interval? {
    guard let low, let high else { return nil }
    return Interval(low: low, high: high)
  }
}
