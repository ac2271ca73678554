import ArgumentParser
import Ledger
import Pilots
import Reporting

/// `contrapose show RUN`.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints a recorded run as 'run' printed it.",
    discussion: """
      Examples:
        contrapose show 7f3a91c
        contrapose show 7f3a91c --format json | jq .verdict
      """)

  @Argument(help: ArgumentHelp("The first digits of a run's id; see 'contrapose runs'.", valueName: "run"))
  var run: String

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(help: "Draw the text with ASCII characters alone.")
  var ascii = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let opened = try ledger.opened()
      let evaluation = try opened.evaluation(of: run)
      switch format {
      case .json: Console.output(try evaluation.json())
      case .text:
        let id = evaluation.provenance.runId.prefix(7)
        let remarks = try opened.remarks(of: evaluation.provenance.runId)
        let lines =
          (remarks.tags.isEmpty ? [] : ["  Tags     " + remarks.tags.joined(separator: ", ")])
          + (remarks.note.map { TerminalText.wrapped($0, width: Console.width - 13) } ?? []).enumerated()
          .map { ($0 == 0 ? "  Note     " : "           ") + $1 }
        Console.output(
          RunSummary(evaluation, width: Console.width, isASCII: ascii).text
            + lines.map { TerminalText.visible($0) + "\n" }.joined()
            + "  Next     contrapose report \(id) --lang ja --format html -o report.html\n")
      }
    }
  }
}
