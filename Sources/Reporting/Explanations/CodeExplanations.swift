import Templates
import Vocabulary

/// The explanations of all codes in one language, in the order of the codes; what it lacks is said in English.
public struct CodeExplanations: Sendable {
  public let all: [CodeExplanation]

  public init(_ language: ReportLanguage) {
    let english = Self.parsed(EmbeddedTemplates.codes(.english))
    let own = language == .english ? [] : Self.parsed(EmbeddedTemplates.codes(language))
    all = Dictionary((english + own).map { ($0.code, $0) }) { _, later in later }.values
      .sorted { $0.code < $1.code }
  }

  /// The explanation of a code, in capitals or not.
  public subscript(_ code: String) -> CodeExplanation? {
    all.first { $0.code == code.uppercased() }
  }

  /// Heads `[CODE] title`, each with its lines `field: text`; empty lines and lines that begin with # say nothing.
  public static func parsed(_ text: String) -> [CodeExplanation] {
    var result: [CodeExplanation] = []
    var head: Substring?
    var fields: [String: String] = [:]
    let close = { (head: Substring?, fields: [String: String]) in
      head.flatMap { CodeExplanation(head: $0, fields: fields) }
    }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        if let explanation = close(head, fields) { result.append(explanation) }
        (head, fields) = (line, [:])
      } else if let colon = line.firstRange(of: ": ") {
        fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
      }
    }
    if let explanation = close(head, fields) { result.append(explanation) }
    return result
  }
}
