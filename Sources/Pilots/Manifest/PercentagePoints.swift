/// A difference of two rates, written `0.5pt` and held as a fraction.
public struct PercentagePoints: Codable, Sendable, Hashable {
  /// 0.5 points are 0.005.
  public let fraction: Double

  public init(fraction: Double) { self.fraction = fraction }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard text.hasSuffix("pt"), let points = Double(text.dropLast(2)), points.isFinite, points >= 0 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "'\(text)' is not a number of percentage points; write it as 0.5pt"))
    }
    fraction = points / 100
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(fraction * 100)pt")
  }
}
