import Operations

/// How far two values of a metric may or must be apart: of rates in points, `0.5pt`; of times as a duration, `1s`, `250ms`.
public struct DifferenceLimit: Codable, Sendable, Hashable {
  public enum Unit: Sendable, Hashable {
    /// 0.5 points are held as 0.005.
    case points
    case seconds
  }

  /// A fraction, or seconds.
  public let value: Double
  public let unit: Unit

  public init(_ value: Double, _ unit: Unit = .points) {
    self.value = value
    self.unit = unit
  }

  /// - Returns: `nil` unless the text is a number of points or a duration.
  public init?(_ text: String) {
    if let points = PercentagePoints(text) {
      self.init(points.fraction)
    } else if let duration = DurationSetting(text) {
      self.init(duration.seconds, .seconds)
    } else {
      return nil
    }
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let stated = DifferenceLimit(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "'\(text)' is neither a number of percentage points nor a time; write 0.5pt, or 1s or 250ms"))
    }
    self = stated
  }

  public func encode(to encoder: any Encoder) throws {
    switch unit {
    case .points: try PercentagePoints(fraction: value).encode(to: encoder)
    case .seconds: try DurationSetting(seconds: value).encode(to: encoder)
    }
  }
}
