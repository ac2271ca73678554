/// What a line of a mapping makes: a field of `oplog/1`, or a group of people.
public enum MappedField: Sendable, Hashable, CaseIterable, CodingKey {
  case field(LogField)
  /// By its name without `group_`: `age_band`.
  case group(String)

  /// Those whose names are fixed; there are as many groups as a pilot permits.
  public static var allCases: [MappedField] { LogField.allCases.map(MappedField.field) }

  private static let prefix = "group_"

  /// Its name in a log: `event_id`, `group_age_band`.
  public var name: String {
    switch self {
    case .field(let field): field.name
    case .group(let name): Self.prefix + name
    }
  }

  public var kind: LogField.Kind {
    switch self {
    case .field(let field): field.kind
    case .group: .text
    }
  }

  /// Whether its value may tell who somebody is, and so is never written as read; an age or a birthday may.
  public var isIdentifier: Bool {
    switch self {
    case .field(let field): field.isIdentifier
    case .group: true
    }
  }

  /// Whether it is an identifier other than the name of a device.
  public var isPersonal: Bool {
    switch self {
    case .field(let field): field.isPersonal
    case .group: true
    }
  }

  public var stringValue: String { name }
  public var intValue: Int? { nil }
  public init?(intValue: Int) { nil }

  public init?(stringValue: String) {
    if let field = LogField(stringValue: stringValue) {
      self = .field(field)
    } else if stringValue.hasPrefix(Self.prefix), stringValue.count > Self.prefix.count {
      self = .group(String(stringValue.dropFirst(Self.prefix.count)))
    } else {
      return nil
    }
  }
}
