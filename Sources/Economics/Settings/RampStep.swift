/// A number of months during which a share of the traffic uses the augmented model; written `[2, 0.05]`.
public struct RampStep: Sendable, Hashable {
  public var months: Int
  /// Between 0 and 1.
  public var share: Double

  public init(months: Int, share: Double) {
    self.months = months
    self.share = share
  }
}

extension RampStep: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    months = try values.decode(Int.self)
    share = try values.decode(Double.self)
    guard values.isAtEnd, EconomicsSettings.horizons.contains(months), (0...1).contains(share) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "a step of the ramp is [months, share] with 1 to 1200 months and a share from 0 to 1"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(months)
    try values.encode(share)
  }
}
