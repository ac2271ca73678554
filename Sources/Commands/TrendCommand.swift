import ArgumentParser
import Foundation
import Ledger
import Reporting
import Trends
import Vocabulary

/// `contrapose trend [PILOT]`.
struct TrendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Charts a pilot's figures over its runs.",
    discussion: """
      One row a figure: its last value, centre and control limits, and how many signals: a point beyond a limit, a step too \
      large for chance, eight runs in a row on one side. Limits need eight runs and begin anew with a new model, threshold, \
      or tag such as camera=2. csv exports the history; --report writes a page for each figure.

      Examples:
        contrapose trend
        contrapose trend gate-a --kpi retry_rate --format csv > history.csv
      """)

  /// What standard output holds.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  @Argument(help: ArgumentHelp("A pilot's name; needed if the ledger holds several.", valueName: "pilot"))
  var pilot: String?

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("Which figure, again for more; all: all that there are.", valueName: "name"))
  var kpi: [String] = []

  @Option(help: ArgumentHelp("What standard output holds: text, json or csv.", valueName: "format"))
  var format: Format = .text

  @Flag(help: "Also write the trend report, HTML and Markdown.")
  var report = false

  @Option(help: ArgumentHelp("Language of the report: en or ja; default: both.", valueName: "lang"))
  var lang: ReportLanguage?

  @Option(help: ArgumentHelp("Folder of reports; default: reports beside the ledger.", valueName: "folder"))
  var reports: String?

  @Flag(help: "Replace a report with other content.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print errors alone on standard error.")
  var quiet = false

  @Flag(help: "Draw the text with ASCII characters alone.")
  var ascii = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let opened = try ledger.opened()
      let history = try opened.history(
        ofPilot: try PilotName.resolved(pilot, in: opened, at: ledger.ledger))
      try PilotName.check(kpi, known: Trend.names(history.values))
      let trend = Trend(
        pilot: history.pilot, runs: history.runs, values: history.values, names: kpi, unread: history.unread)
      if !quiet { FindingPrinter.print(trend.findings) }
      if report { try write(trend) }
      switch format {
      case .json: Console.output(try TrendDocument(trend).json())
      case .csv: Console.output(TrendExport(trend).csv)
      case .text: Console.output(TrendSummary(trend, width: Console.width, isASCII: ascii).text)
      }
    }
  }

  /// Beside the reports of the last run.
  private func write(_ trend: Trend) throws {
    let beside = (ledger.ledger as NSString).deletingLastPathComponent
    let folder = reports ?? (beside as NSString).appendingPathComponent("reports")
    let run = (folder as NSString).appendingPathComponent(String(trend.runs.last?.runId.prefix(7) ?? "trend"))
    let path = { (name: String) in (run as NSString).appendingPathComponent(name) }
    var files: [OutputFile] = []
    for language in lang.map({ [$0] }) ?? ReportLanguage.allCases {
      let report = try TrendReport(trend, language: language)
      let name = "trend.\(language.rawValue)"
      files.append(OutputFile(path: path("\(name).html"), contents: report.html))
      files.append(OutputFile(path: path("\(name).md"), contents: Data(report.markdown.utf8)))
      files += report.figures.map {
        OutputFile(path: path("figures/\($0.fileName)"), contents: Data($0.svg.utf8))
      }
    }
    try FileWriter(isForced: force).write(files)
    if !quiet { for file in files where file.path.hasSuffix(".html") { Console.error("wrote \(file.path)") } }
  }
}
