/// A finding that the reader has dealt with; its reason is printed instead.
public struct SilenceSettings: Codable, Sendable, Equatable {
  public var code: String
  public var reason: String

  enum CodingKeys: String, CodingKey, CaseIterable { case code, reason }
}
