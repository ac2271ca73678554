import ArgumentParser
import Ledger
import Reporting
import Trends

/// `contrapose compare RUN RUN`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says what differs between two runs by more than noise.",
    discussion: """
      The interval of each difference is put together from those of both runs, which are taken as independent. What cannot be \
      compared so is said with its reason: runs that share days or files, intervals of unlike levels, ranges of money. Runs of \
      different pilots or stages warn.

      Examples:
        contrapose compare 7f3a91c 52be04d
        contrapose compare 7f3a91c 52be04d --kpi retry_rate --format json
      """)

  @Argument(help: ArgumentHelp("The first digits of the earlier run's id.", valueName: "run-a"))
  var first: String

  @Argument(help: ArgumentHelp("The first digits of the later run's id.", valueName: "run-b"))
  var second: String

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("Which figure, again for more; all: all that there are.", valueName: "name"))
  var kpi: [String] = []

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(name: .shortAndLong, help: "Print errors alone on standard error.")
  var quiet = false

  @Flag(help: "Draw the text with ASCII characters alone.")
  var ascii = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let opened = try ledger.opened()
      let (before, after) = (try opened.run(first), try opened.run(second))
      try PilotName.check(kpi, known: Trend.names(["A": before.values, "B": after.values]))
      let comparison = RunComparison(before, after, names: kpi)
      if !quiet { FindingPrinter.print(comparison.findings) }
      switch format {
      case .json: Console.output(try ComparisonDocument(comparison).json())
      case .text: Console.output(ComparisonSummary(comparison, width: Console.width, isASCII: ascii).text)
      }
    }
  }
}
