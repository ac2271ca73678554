import ArgumentParser
import Findings
import Foundation
import Ledger
import Pilots
import Reporting
import Vocabulary

/// `contrapose explain [CODE]`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a code means, or how a number of a run came about.",
    discussion: """
      Every finding, health check and error ends with its code, such as [V107]; without a code, all are listed. With \
      --run it takes a criterion, a KPI or a measure of the money, and prints its formula with the run's numbers in it; \
      without a name, all that the run can explain.

      Examples:
        contrapose explain V107
        contrapose explain npv --run 7f3a91c
      """)

  @Argument(help: ArgumentHelp("A code such as V107; with --run a metric or criterion.", valueName: "name"))
  var code: String?

  @Option(help: ArgumentHelp("The first digits of a run's id: explain its numbers.", valueName: "run"))
  var run: String?

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("The language: en, or ja for V and H codes.", valueName: "language"))
  var lang: ReportLanguage = .english

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      if let run {
        try explain(try ledger.opened().evaluation(of: run))
        return
      }
      let explanations = CodeExplanations(lang)
      let asked = try code.map { [try Self.explanation(of: $0, in: explanations)] }
      switch format {
      case .json: Console.output(try Self.json(Listing(codes: asked ?? explanations.all)))
      case .text:
        Console.output(asked.map { Self.text($0[0], width: Console.width) } ?? Self.list(explanations.all))
      }
    }
  }

  private func explain(_ evaluation: PilotEvaluation) throws {
    let names = RunExplanation.names(of: evaluation)
    guard let name = code else {
      return Console.output(
        format == .json ? try Self.json(Names(names: names)) : names.joined(separator: "\n"))
    }
    guard let explanation = RunExplanation(name, of: evaluation) else {
      let nearest = names.nearest(to: name)
      throw CommandFailure(
        place: "run \(evaluation.provenance.runId.prefix(7))", "the run has no number '\(name)'",
        remedy: (nearest.map { "did you mean \($0)? " } ?? "") + "the same command without a name lists all",
        code: "C141", status: .wrongUsage)
    }
    Console.output(
      format == .json
        ? try Self.json(Lines(name: explanation.name, lines: explanation.lines))
        : explanation.text(width: Console.width))
  }

  private struct Names: Encodable {
    var schema = "contrapose/explain/1"
    var names: [String]
  }

  private struct Lines: Encodable {
    var schema = "contrapose/explain/1"
    var name: String
    var lines: [String]
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

  private static func json(_ content: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(content), as: UTF8.self)
  }

  private struct Listing: Encodable {
    var schema = "contrapose/explain/1"
    var codes: [CodeExplanation]
  }
}
