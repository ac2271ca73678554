import Templates
import Vocabulary

/// Words and whole sentences of one language, by key; sentences have named slots.
struct Terms: Sendable {
  let language: ReportLanguage
  let values: [String: String]
  /// Of the intervals that are spoken of, in (0, 1).
  let level: Double

  /// - Parameter level: stands in for `{level}`, in per cent.
  init(_ language: ReportLanguage, level: Double = 0.95) {
    self.language = language
    self.level = level
    let percent = Self.percent(level)
    values = Self.parsed(EmbeddedTemplates.terms(language)).mapValues { text in
      text.contains(Self.levelSlot) ? text.replacing(Self.levelSlot, with: percent) : text
    }
  }

  private static let levelSlot = "{level}"

  /// 0.95 as 95, 0.975 as 97.5: no more digits than it has, up to three.
  static func percent(_ level: Double) -> String {
    let thousandths = Int((level * 100_000).rounded())
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(whole)" }
    let digits = String(repeating: "0", count: 3 - "\(rest)".count) + "\(rest)"
    return "\(whole)." + digits.reversed().drop { $0 == "0" }.reversed()
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

extension [ReportText] {
  /// As a sentence lists them: the last two joined by `and`, those before by commas.
  func listed(_ terms: Terms) -> ReportText {
    guard count > 2, let last else { return joined(terms["list.and"]) }
    return dropLast().joined(terms["list.comma"]) + terms["list.and"] + last
  }
}
