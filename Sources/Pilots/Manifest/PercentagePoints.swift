/// A difference of two rates, written `0.5pt` and held as a fraction.
public struct PercentagePoints: Codable, Sendable, Hashable {
  /// 0.5 points are 0.005.
  public let fraction: Double

  public init(fraction: Double) { self.fraction = fraction }

  /// As many points as stated, without decimals that are none.
  public var points: String {
    let points = (fraction * 1e6).rounded() / 1e4
    return Int(exactly: points).map(String.init) ?? "\(points)"
  }

  /// The points that a text such as `0.5pt` states; `nil` if it states none, or more than 100, which two rates cannot be apart.
  public init?(_ text: String) {
    guard text.hasSuffix("pt"), let points = Double(text.dropLast(2)), (0...100).contains(points) else {
      return nil
    }
    fraction = points / 100
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let stated = PercentagePoints(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "'\(text)' is not a number of percentage points up to 100; write it as 0.5pt"))
    }
    self = stated
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(fraction * 100)pt")
  }
}
