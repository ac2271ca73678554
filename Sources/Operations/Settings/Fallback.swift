/// What becomes of a field whose text is missing or not listed.
public enum Fallback: Codable, Sendable, Hashable {
  /// The line is refused; written `error`.
  case refuse
  /// The line is no event of the pilot, and is skipped; written `skip`.
  case skip
  /// A value; written as itself, or as `{value: error}` where it reads like one of the words above.
  case value(String)

  enum CodingKeys: String, CodingKey, CaseIterable { case value }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = text == "error" ? .refuse : text == "skip" ? .skip : .value(text)
    } else {
      self = .value(try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .value))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .refuse, .skip:
      var container = encoder.singleValueContainer()
      try container.encode(self == .refuse ? "error" : "skip")
    case .value(let text):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .value)
    }
  }
}
