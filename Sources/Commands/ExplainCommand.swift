import ArgumentParser
import Findings
import Foundation
import Vocabulary

/// `contrapose explain [CODE]`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a code means: when it is raised, why it matters, what to do.",
    discussion: """
      Every finding, health check and error ends with its code, such as [V107]. Without a code, all are listed.

      Examples:
        contrapose explain V107
        contrapose explain V107 --lang ja
        contrapose explain --format json | jq '.codes[].code'
      """)

  @Argument(help: ArgumentHelp("A letter and three digits.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("The language: en, or ja for V and H codes.", valueName: "language"))
  var lang: ReportLanguage = .english

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let explanations = CodeExplanations(lang)
      let asked = try code.map { [try Self.explanation(of: $0, in: explanations)] }
      switch format {
      case .json: Console.output(try Self.json(asked ?? explanations.all))
      case .text:
        Console.output(asked.map { Self.text($0[0], width: Console.width) } ?? Self.list(explanations.all))
      }
    }
  }

  static func explanation(
    of code: String, in explanations: CodeExplanations
  ) throws(CommandFailure) -> CodeExplanation {
    if let explanation = explanations[code] { return explanation }
    let nearest = explanations.all.map(\.code).nearest(to: code.uppercased())
    throw CommandFailure(
      "no finding or error has the code '\(code)'",
      remedy: nearest.map { "did you mean \($0)? 'contrapose explain' lists all" }
        ?? "'contrapose explain' lists all", code: "C140", status: .wrongUsage)
  }

  private static func list(_ explanations: [CodeExplanation]) -> String {
    TextTable(explanations.map { [$0.code, $0.title] }).text
  }

  static func text(_ explanation: CodeExplanation, width: Int) -> String {
    let parts = [("When", explanation.when), ("Why", explanation.why), ("What to do", explanation.remedy)]
    let margin = 12
    let body = parts.map { name, text in
      let lines = wrapped(text, width: max(20, width - margin))
      let head = name + String(repeating: " ", count: margin - name.count)
      return head + lines.joined(separator: "\n" + String(repeating: " ", count: margin))
    }
    return (["\(explanation.code)  \(explanation.title)", ""] + body).joined(separator: "\n")
  }

  /// Lines of whole words, as many as fit.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }

  private static func json(_ explanations: [CodeExplanation]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Listing(codes: explanations)), as: UTF8.self)
  }

  private struct Listing: Encodable {
    var schema = "contrapose/explain/1"
    var codes: [CodeExplanation]
  }
}
