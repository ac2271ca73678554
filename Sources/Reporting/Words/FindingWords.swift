import Findings
import Templates

/// Findings and health checks in the language of a report.
struct FindingWords {
  let terms: Terms
  let style: NumberStyle

  /// The phrase in the report's language; the English text, marked as such, where there is no translation.
  func text(_ phrase: Phrase?, english: String) -> ReportText {
    guard terms.language == .japanese else { return .foreign(english) }
    return phrase.flatMap(translated) ?? .foreign(english) + .ours("（英語）")
  }

  /// - Returns: `nil` if there is no translation.
  private func translated(_ phrase: Phrase) -> ReportText? {
    guard let pattern = Self.japanese[phrase.pattern] else { return nil }
    var result = ReportText.empty
    var start = pattern.startIndex
    for match in pattern.matches(of: /\{([0-9]+)\}/) {
      guard let number = Int(match.1), phrase.arguments.indices.contains(number - 1) else { continue }
      result =
        result + .ours(String(pattern[start..<match.range.lowerBound]))
        + argument(phrase.arguments[number - 1])
      start = match.range.upperBound
    }
    return result + .ours(String(pattern[start...]))
  }

  private func argument(_ argument: Phrase.Argument) -> ReportText {
    switch argument {
    case .count(let count): .ours(style.count(count))
    case .text(let text): terms.has("arm.brief.\(text)") ? terms["arm.brief.\(text)"] : .foreign(text)
    case .phrase(let phrase): translated(phrase) ?? .foreign(phrase.text)
    }
  }

  /// Japanese sentences by their English patterns.
  static let japanese = Terms.parsed(EmbeddedTemplates.japaneseFindings)
}
