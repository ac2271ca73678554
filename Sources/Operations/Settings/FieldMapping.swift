/// How one field of an event is made from a line; declarative, in this order: `from`, `match`, `values`, `parse`, `scale`.
public struct FieldMapping: Codable, Sendable, Hashable {
  /// How a text becomes a value.
  public enum Parse: String, Codable, CaseIterable, Sendable {
    case text, lowercase, double, rfc3339, strptime
    case seconds = "epoch_s"
    case milliseconds = "epoch_ms"
    case microseconds = "epoch_us"
    case nanoseconds = "epoch_ns"
  }

  /// Paths; the texts of several are joined by `/`.
  public var from: PathList?
  public var parse: Parse?
  /// The form of a time for ``Parse/strptime``: `%d/%b/%Y:%H:%M:%S %z`.
  public var format: String?
  /// IANA name or offset of times that state none.
  public var zone: String?
  /// What stands for each text of the source.
  public var values: [String: String]?
  /// What a text that is not among `values`, or is missing, becomes.
  public var fallback: Fallback?
  /// A regular expression with one capture group, which is what is read.
  public var match: String?
  /// The number is multiplied by it.
  public var scale: Double?
  /// The same for every line.
  public var constant: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case from, parse, format, zone, values
    case fallback = "default"
    case match, scale, constant
  }

  public init(
    from: PathList? = nil, parse: Parse? = nil, format: String? = nil, zone: String? = nil,
    values: [String: String]? = nil, fallback: Fallback? = nil, match: String? = nil, scale: Double? = nil,
    constant: String? = nil
  ) {
    self.from = from
    self.parse = parse
    self.format = format
    self.zone = zone
    self.values = values
    self.fallback = fallback
    self.match = match
    self.scale = scale
    self.constant = constant
  }
}
