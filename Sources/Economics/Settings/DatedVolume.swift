/// The genuine transactions of one flow per month, from one month on.
public struct DatedVolume: Sendable, Hashable, Codable {
  /// The first month.
  public var from: YearMonth
  /// The last month, included; without it the volume holds until the next entry begins.
  public var to: YearMonth?
  /// Genuine transactions a month.
  public var perMonth: Double
  /// Why the volume changes: the end of a contract, a law.
  public var reason: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case from, to, reason
    case perMonth = "per_month"
  }

  public init(from: YearMonth, to: YearMonth? = nil, perMonth: Double, reason: String? = nil) {
    self.from = from
    self.to = to
    self.perMonth = perMonth
    self.reason = reason
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    from = try values.decode(YearMonth.self, forKey: .from)
    to = try values.decodeIfPresent(YearMonth.self, forKey: .to)
    perMonth = try values.decode(Double.self, forKey: .perMonth)
    reason = try values.decodeIfPresent(String.self, forKey: .reason)
    guard perMonth >= 0, perMonth.isFinite else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "per_month is not a count of transactions"))
    }
  }
}
