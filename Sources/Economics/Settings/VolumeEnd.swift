/// A date at which something that the money rests on ends: a law, a contract, a device.
public struct VolumeEnd: Sendable, Hashable, Codable {
  /// The first month without it.
  public var from: YearMonth
  /// The flow that it ends; `nil` means all of them.
  public var flow: String?
  public var reason: String

  enum CodingKeys: String, CodingKey, CaseIterable { case from, flow, reason }

  public init(from: YearMonth, flow: String? = nil, reason: String) {
    self.from = from
    self.flow = flow
    self.reason = reason
  }
}
