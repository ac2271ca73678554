/// Where each field of an event comes from.
public struct LogMap: Codable, Sendable, Hashable {
  public var fields: [LogField: FieldMapping]

  public init(_ fields: [LogField: FieldMapping]) { self.fields = fields }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: LogField.self)
    fields = [:]
    for key in values.allKeys { fields[key] = try values.decode(FieldMapping.self, forKey: key) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: LogField.self)
    for (key, mapping) in fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try container.encode(mapping, forKey: key)
    }
  }
}
