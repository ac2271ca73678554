import ArgumentParser
import Foundation
import Ledger

/// `contrapose runs`.
struct RunsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Lists the runs that a ledger holds, the newest first.",
    discussion: """
      Examples:
        contrapose runs
        contrapose runs --ledger pilots/contrapose.sqlite --format json
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let runs = try ledger.opened().runs()
      Console.output(format == .json ? try Self.json(runs) : Self.text(runs))
    }
  }

  private static func text(_ runs: [RunListing]) -> String {
    guard !runs.isEmpty else { return "The ledger holds no run." }
    let hasRemarks = runs.contains { !$0.tags.isEmpty || $0.note != nil }
    let rows =
      [["run", "recorded", "pilot", "verdict", "version"] + (hasRemarks ? ["tags and note"] : [])]
      + runs.map { run in
        [String(run.runId.prefix(7)), run.createdAt, run.pilot, run.decision ?? "none", run.toolVersion]
          + (hasRemarks ? [remarks(run)] : [])
      }
    return Console.visible(TextTable(rows).text) + "\nNext: contrapose show \(runs[0].runId.prefix(7))"
  }

  /// What fits beside the other columns; 'show' prints all of it.
  private static func remarks(_ run: RunListing) -> String {
    let text = (run.tags + (run.note.map { [$0] } ?? [])).joined(separator: "; ")
    return text.count > 40 ? text.prefix(39) + "…" : text
  }

  private static func json(_ runs: [RunListing]) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(RunList(runs: runs.map(RunLine.init))), as: UTF8.self)
  }

  private struct RunList: Encodable {
    var schema = "contrapose/runs/1"
    var runs: [RunLine]
  }

  private struct RunLine: Encodable {
    let runId, pilot, createdAt, toolVersion: String
    let decision: String?
    let tags: [String]
    let note: String?

    init(_ run: RunListing) {
      (runId, pilot, createdAt) = (run.runId, run.pilot, run.createdAt)
      (toolVersion, decision) = (run.toolVersion, run.decision)
      (tags, note) = (run.tags, run.note)
    }
  }
}
