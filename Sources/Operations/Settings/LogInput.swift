/// One log file of a pilot.
public struct LogInput: Codable, Sendable, Hashable {
  public enum Format: String, Codable, CaseIterable, Sendable {
    /// `oplog/1`, JSON lines or CSV by content.
    case oplog
  }

  /// Relative to the manifest; `*` and `?` in its last part stand for any characters but `/`.
  public var path: String
  public var format: Format

  enum CodingKeys: String, CodingKey, CaseIterable { case path, format }

  public init(path: String, format: Format = .oplog) {
    self.path = path
    self.format = format
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    path = try values.decode(String.self, forKey: .path)
    format = try values.decodeIfPresent(Format.self, forKey: .format) ?? .oplog
  }
}
