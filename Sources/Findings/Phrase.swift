/// A sentence that remembers its pattern and what was put into it, so that a report can say it in another language.
///
/// Written as a literal: `"\(count) pairs repeat"` reads `3 pairs repeat`, and its pattern is `{1} pairs repeat`. Phrases
/// are equal if they read the same.
public struct Phrase: Sendable {
  /// What was put into a phrase.
  public enum Argument: Sendable {
    case count(Int)
    case text(String)
    /// Words that have a pattern of their own.
    case phrase(Phrase)
  }

  /// The sentence with `{1}`, `{2}` … where arguments stand, and `{1|pair|pairs}` where a counted noun does.
  public private(set) var pattern: String
  public private(set) var arguments: [Argument]

  private init(pattern: String, arguments: [Argument]) {
    self.pattern = pattern
    self.arguments = arguments
  }

  /// A text of others, or one that was put together elsewhere: it has no translation.
  public init(verbatim text: String) { self.init(pattern: "{1}", arguments: [.text(text)]) }

  /// The sentence in English.
  public var text: String {
    pattern.replacing(Self.slot) { match in
      guard let number = Int(match.1), arguments.indices.contains(number - 1) else { return String(match.0) }
      let argument = arguments[number - 1]
      guard let one = match.2, let many = match.3 else { return argument.text }
      return argument.text + " " + (argument.text == "1" ? one : many)
    }
  }

  /// A slot of a pattern: its number, and the noun of one and of many where it counts.
  private static var slot: Regex<(Substring, Substring, Substring?, Substring?)> {
    /\{([0-9]+)(?:\|([^|}]*)\|([^|}]*))?\}/
  }

  /// One phrase after the other; the arguments of the second are numbered on.
  public static func + (a: Phrase, b: Phrase) -> Phrase {
    let later = b.pattern.replacing(slot) { match in
      "{\((Int(match.1) ?? 0) + a.arguments.count)" + match.0.dropFirst(match.1.count + 1)
    }
    return Phrase(pattern: a.pattern + later, arguments: a.arguments + b.arguments)
  }
}

extension Phrase.Argument {
  /// As English has it.
  public var text: String {
    switch self {
    case .count(let count): "\(count)"
    case .text(let text): text
    case .phrase(let phrase): phrase.text
    }
  }
}

extension Phrase: Hashable {
  public static func == (a: Phrase, b: Phrase) -> Bool { a.text == b.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Phrase: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var phrase = Phrase(pattern: "", arguments: [])

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { phrase.pattern += literal }

    public mutating func appendInterpolation(_ count: Int) { append(.count(count)) }

    public mutating func appendInterpolation(_ number: Double) { append(.text("\(number)")) }

    public mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    public mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    /// A number of things: `\(3, "pair", "pairs")` reads `3 pairs`.
    public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      append(.count(count), noun: "|\(one)|\(many)")
    }

    private mutating func append(_ argument: Argument, noun: String = "") {
      phrase.arguments.append(argument)
      phrase.pattern += "{\(phrase.arguments.count)\(noun)}"
    }
  }

  public init(stringLiteral value: String) { self.init(pattern: value, arguments: []) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.phrase }
}

extension Phrase: Codable {
  private enum CodingKeys: CodingKey {
    case pattern, arguments
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    pattern = try container.decode(String.self, forKey: .pattern)
    arguments = try container.decodeIfPresent([Argument].self, forKey: .arguments) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(pattern, forKey: .pattern)
    if !arguments.isEmpty { try container.encode(arguments, forKey: .arguments) }
  }
}

extension Phrase.Argument: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let count = try? container.decode(Int.self) {
      self = .count(count)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .phrase(try container.decode(Phrase.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .count(let count): try container.encode(count)
    case .text(let text): try container.encode(text)
    case .phrase(let phrase): try container.encode(phrase)
    }
  }
}
