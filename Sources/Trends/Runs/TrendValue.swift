import Statistics

/// One number of one run, with the counts or the interval behind it.
public struct TrendValue: Sendable, Equatable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// A fraction of 1.
    case share
    case seconds
    /// A plain number.
    case count
    case money
  }

  public var key: SeriesKey
  public var unit: Unit
  public var numerator: Int?
  public var denominator: Int?
  /// `nil` if it could not be estimated.
  public var value: Double?
  public var low: Double?
  public var high: Double?
  public var level: Double?
  /// How the interval was made.
  public var method: String?

  public init(
    _ key: SeriesKey, _ unit: Unit, value: Double?, numerator: Int? = nil, denominator: Int? = nil,
    low: Double? = nil, high: Double? = nil, level: Double? = nil, method: String? = nil
  ) {
    self.key = key
    self.unit = unit
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.low = low
    self.high = high
    self.level = level
    self.method = method
  }

  init(
    _ key: SeriesKey, _ unit: Unit, _ estimate: Estimate, numerator: Int? = nil, denominator: Int? = nil
  ) {
    self.init(
      key, unit, value: estimate.value, numerator: numerator, denominator: denominator, low: estimate.low,
      high: estimate.high, level: estimate.level, method: estimate.method?.rawValue)
  }

  /// The count that a share is; `nil` of other units, of weighted shares, and without trials.
  public var count: BinomialCount? {
    guard unit == .share, let numerator, let denominator, denominator > 0, numerator >= 0,
      numerator <= denominator, method != EstimationMethod.phaseStrata.rawValue,
      method != EstimationMethod.horvitzThompson.rawValue
    else { return nil }
    return BinomialCount(successes: numerator, trials: denominator)
  }

  public var interval: Interval? {
    guard let low, let high, low <= high else { return nil }
    return Interval(low: low, high: high)
  }

  /// What is plotted: the share of the counts, or the value; `nil` if it is unknown, or too large to be added up.
  public var plotted: Double? {
    (count?.rate ?? value).flatMap { $0.isFinite && abs($0) < 1e100 ? $0 : nil }
  }
}
