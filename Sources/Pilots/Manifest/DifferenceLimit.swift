import Operations

/// How far two values of a metric may or must be apart: of rates in points, `0.5pt`; of times as a duration, `1s`, `250ms`; of
/// counts as a plain number, `0.05`.
public struct DifferenceLimit: Codable, Sendable, Hashable {
  public enum Unit: Sendable, Hashable {
    /// 0.5 points are held as 0.005.
    case points
    case seconds
    /// A number of things each, such as retries per transaction.
    case plain
  }

  /// More things each than anybody counts.
  private static let mostPlain = 1e6

  /// A fraction, seconds, or a number of things each.
  public let value: Double
  public let unit: Unit

  public init(_ value: Double, _ unit: Unit = .points) {
    self.value = value
    self.unit = unit
  }

  /// - Returns: `nil` unless the text is a number of points, a duration or a plain number.
  public init?(_ text: String) {
    if let points = PercentagePoints(text) {
      self.init(points.fraction)
    } else if let duration = DurationSetting(text) {
      self.init(duration.seconds, .seconds)
    } else if let number = Double(text), (0...Self.mostPlain).contains(number) {
      self.init(number, .plain)
    } else {
      return nil
    }
  }

  /// Whether a metric of `unit` can be limited so.
  ///
  /// Counts were limited in points before plain numbers were read, and plans are frozen so: 5 points are 0.05.
  func limits(_ unit: KPI.Unit) -> Bool {
    switch unit {
    case .share: self.unit == .points
    case .seconds: self.unit == .seconds
    case .count: self.unit != .seconds
    }
  }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // JSON tells numbers from texts, a manifest does not.
    let text = try (try? value.decode(String.self)) ?? String(value.decode(Double.self))
    guard let stated = DifferenceLimit(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "'\(text)' is neither a number of percentage points, nor a time, nor a plain number that two values can be apart; "
            + "write 0.5pt for a rate, 1s or 250ms for a time, 0.05 for retries per transaction"))
    }
    self = stated
  }

  public func encode(to encoder: any Encoder) throws {
    switch unit {
    case .points: try PercentagePoints(fraction: value).encode(to: encoder)
    case .seconds: try DurationSetting(seconds: value).encode(to: encoder)
    case .plain:
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }
}
