import ArgumentParser
import Foundation
import Ledger
import Pilots
import Reporting
import Vocabulary
import Workbooks

/// `contrapose report RUN`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Draws the report of a recorded run again, byte for byte.",
    discussion: """
      The Markdown names figures that 'run' writes beside it; the HTML holds them. xlsx is a workbook of the money, with \
      live formulas and named inputs.

      Examples:
        contrapose report 7f3a91c --lang ja --format html -o report.html
        contrapose report 7f3a91c --format xlsx -o money.xlsx
      """)

  /// What can be drawn.
  enum Format: String, CaseIterable, ExpressibleByArgument { case html, markdown, json, xlsx }

  @Argument(help: ArgumentHelp("The first digits of a run's id; see 'contrapose runs'.", valueName: "run"))
  var run: String

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("Language: en or ja.", valueName: "lang"))
  var lang: ReportLanguage = .english

  @Option(help: ArgumentHelp("What is drawn: html, markdown, json or xlsx.", valueName: "format"))
  var format: Format = .html

  @Option(help: ArgumentHelp("Which report: management or technical.", valueName: "report"))
  var report: ReportKind = .management

  @Option(help: ArgumentHelp("A template of your own instead of ours.", valueName: "file"))
  var template: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to; - is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Replace a file that exists with other content.")
  var force = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      try refuseTerminal()
      let contents = try drawn(try ledger.opened().evaluation(of: run))
      if output == "-" {
        Console.output(contents)
      } else {
        try FileWriter(isForced: force).write([OutputFile(path: output, contents: contents)])
        Console.error("wrote \(output)")
      }
    }
  }

  /// A workbook is no text: on a terminal it would be noise, and might steer it.
  private func refuseTerminal() throws(CommandFailure) {
    guard format == .xlsx, output == "-", Console.outputIsTerminal else { return }
    throw CommandFailure(
      place: "--format xlsx", "a workbook cannot be shown on a terminal",
      remedy: "name a file with -o money.xlsx, or pipe the output", code: "C028", status: .wrongUsage)
  }

  private func drawn(_ evaluation: PilotEvaluation) throws -> Data {
    switch format {
    case .json: return try evaluation.json()
    case .xlsx: return try MoneyWorkbook(evaluation).data()
    case .html, .markdown: return try page(evaluation)
    }
  }

  private func page(_ evaluation: PilotEvaluation) throws -> Data {
    let text = try template.map { path throws(CommandFailure) in try TemplateFile.text(path) }
    let report = try self.report.report(evaluation, language: lang, template: text)
    return format == .html ? report.html : Data(report.markdown.utf8)
  }
}
