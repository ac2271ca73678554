/// A length of time, written `90s`, `15min`, `24h` or `56d`; a day has 24 hours.
public struct DurationSetting: Codable, Sendable, Hashable {
  public let seconds: Double

  /// A century, in seconds.
  private static let most = 36_525.0 * 86_400

  public init(seconds: Double) { self.seconds = seconds }

  /// - Returns: `nil` unless the text is a number that is not negative and one of the units, and at most a century.
  public init?(_ text: String) {
    let units: [(String, Double)] = [("min", 60), ("ms", 0.001), ("s", 1), ("h", 3600), ("d", 86_400)]
    guard let (unit, size) = units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number >= 0, number * size <= Self.most
    else { return nil }
    seconds = number * size
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let duration = DurationSetting(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "'\(text)' is not a length of time; write it as 90s, 15min, 24h or 56d"))
    }
    self = duration
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(seconds)s")
  }
}
