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
      let evaluation = try ledger.opened().evaluation(of: run)
      switch format {
      case .json: Console.output(try evaluation.json())
      case .text:
        let id = evaluation.provenance.runId.prefix(7)
        Console.output(
          RunSummary(evaluation, width: Console.width, isASCII: ascii).text
            + "  Next     contrapose report \(id) --lang ja --format html -o report.html\n")
      }
    }
  }
}
