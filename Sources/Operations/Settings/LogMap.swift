/// Where each field of an event, and each group of people, comes from.
public struct LogMap: Codable, Sendable, Hashable {
  public var fields: [LogField: FieldMapping]
  /// By the name without `group_`.
  public var groups: [String: FieldMapping]

  public init(_ fields: [LogField: FieldMapping], groups: [String: FieldMapping] = [:]) {
    self.fields = fields
    self.groups = groups
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: MappedField.self)
    (fields, groups) = ([:], [:])
    for key in values.allKeys {
      let mapping = try values.decode(FieldMapping.self, forKey: key)
      switch key {
      case .field(let field): fields[field] = mapping
      case .group(let name): groups[name] = mapping
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MappedField.self)
    for (key, mapping) in fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try container.encode(mapping, forKey: .field(key))
    }
    for (name, mapping) in groups.sorted(by: { $0.key < $1.key }) {
      try container.encode(mapping, forKey: .group(name))
    }
  }
}
