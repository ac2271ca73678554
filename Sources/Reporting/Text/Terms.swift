import Templates
import Vocabulary

/// Words and whole sentences of one language, by key; sentences have named slots.
struct Terms: Sendable {
  let language: ReportLanguage
  let values: [String: String]

  init(_ language: ReportLanguage) {
    self.language = language
    values = Self.parsed(EmbeddedTemplates.terms(language))
  }

  /// Lines `key = text`; quotes keep blanks at the ends; empty lines and lines that begin with # say nothing.
  static func parsed(_ file: String) -> [String: String] {
    let pairs = file.split(separator: "\n").compactMap { line -> (String, String)? in
      guard !line.hasPrefix("#"), let sign = line.firstRange(of: " = ") else { return nil }
      let text = line[sign.upperBound...]
      let isQuoted = text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
      return (String(line[..<sign.lowerBound]), String(isQuoted ? text.dropFirst().dropLast() : text))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  /// - Precondition: the embedded file has the key; tests ask for every one.
  subscript(_ key: String) -> ReportText { .ours(pattern(key)) }

  /// The sentence of `key` with its slots filled.
  ///
  /// - Precondition: each slot of the sentence is given.
  func filled(_ key: String, _ slots: KeyValuePairs<String, ReportText>) -> ReportText {
    filled(key, Dictionary(slots.map { ($0.key, $0.value) }) { first, _ in first })
  }

  func filled(_ key: String, _ slots: [String: ReportText]) -> ReportText {
    var result = ReportText.empty
    var rest = Substring(pattern(key))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let text = slots[name] else { preconditionFailure("the sentence \(key) needs the slot \(name)") }
      result = result + .ours(String(rest[..<open])) + text
      rest = rest[rest.index(after: close)...]
    }
    return result + .ours(String(rest))
  }

  private func pattern(_ key: String) -> String {
    guard let text = values[key] else { preconditionFailure("the terms of \(language) lack \(key)") }
    return text
  }
}
