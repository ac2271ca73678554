/// The share of intervals that are to cover the truth, strictly between 0 and 1.
public struct ConfidenceLevel: Sendable, Hashable, Codable {
  public let value: Double

  /// - Precondition: `0 < value < 1`.
  public init(_ value: Double) {
    precondition(value > 0 && value < 1, "a confidence level lies strictly between 0 and 1")
    self.value = value
  }

  public static let percent95 = ConfidenceLevel(0.95)

  /// The probability left out on each side.
  public var tail: Double { (1 - value) / 2 }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(Double.self)
    guard value > 0 && value < 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "a confidence level lies strictly between 0 and 1"
        ))
    }
    self.value = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
