/// A time in which the system did not serve as it should; transactions that start in it are left out, and counted.
public struct Outage: Codable, Sendable, Hashable {
  /// A local day, or an instant with offset.
  public var from: String
  /// The first instant after it.
  public var to: String
  public var note: String?

  enum CodingKeys: String, CodingKey, CaseIterable { case from, to, note }

  public init(from: String, to: String, note: String? = nil) {
    self.from = from
    self.to = to
    self.note = note
  }
}
