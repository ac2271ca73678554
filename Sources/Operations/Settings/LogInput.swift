/// The log files of one form.
public struct LogInput: Codable, Sendable, Hashable {
  public enum Format: String, Codable, CaseIterable, Sendable {
    /// `oplog/1`, JSON lines or CSV by content.
    case oplog
    /// One event a row, with a header.
    case csv
    /// One JSON object a line.
    case jsonl
    /// Logs as OpenTelemetry exports them, one document a line or a file.
    case otlpJSON = "otlp-json"
    /// Access logs of nginx, combined or JSON.
    case nginx
  }

  /// How text is stored.
  public enum Encoding: String, Codable, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case cp932
  }

  /// Relative to the manifest; `*` and `?` in its last part stand for any characters but `/`, and for no hidden file unless it
  /// begins with a dot; `-` is standard input, once.
  public var path: String
  /// `nil`: the preset's; ``Format/oplog`` if there is neither.
  public var format: Format?
  /// The name of a mapping that the program brings along; own keys override it.
  public var preset: String?
  /// `nil`: UTF-8.
  public var encoding: Encoding?
  /// Nginx's `log_format`, if it is not `combined`.
  public var layout: String?
  /// Where each field of an event comes from; `nil`: fields are named as in `oplog/1`.
  public var map: LogMap?
  /// Lines that are no events of the pilot; added to the preset's.
  public var skipIf: [SkipRule]?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case path, format, preset, encoding, layout, map
    case skipIf = "skip_if"
  }

  public init(
    path: String, format: Format? = .oplog, preset: String? = nil, encoding: Encoding? = nil,
    layout: String? = nil, map: LogMap? = nil, skipIf: [SkipRule]? = nil
  ) {
    self.path = path
    self.format = format
    self.preset = preset
    self.encoding = encoding
    self.layout = layout
    self.map = map
    self.skipIf = skipIf
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    path = try values.decode(String.self, forKey: .path)
    preset = try values.decodeIfPresent(String.self, forKey: .preset)
    format = try values.decodeIfPresent(Format.self, forKey: .format) ?? (preset == nil ? .oplog : nil)
    encoding = try values.decodeIfPresent(Encoding.self, forKey: .encoding)
    layout = try values.decodeIfPresent(String.self, forKey: .layout)
    map = try values.decodeIfPresent(LogMap.self, forKey: .map)
    skipIf = try values.decodeIfPresent([SkipRule].self, forKey: .skipIf)
  }
}
