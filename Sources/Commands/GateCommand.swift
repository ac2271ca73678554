import ArgumentParser
import Foundation
import Ledger
import Pilots
import Reporting

/// `contrapose gate RUN`.
struct GateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Ends with the verdict of a recorded run as its exit status, for pipelines.",
    discussion: """
      Exit status: 0 GO, 2 STOP, 3 EXTEND, 4 HOLD; 65 if the run has no verdict, because its pilot states no criteria.

      Examples:
        contrapose gate 7f3a91c && ./deploy
        contrapose gate 7f3a91c --format json | jq -r .rule
      """)

  @Argument(help: ArgumentHelp("The first digits of a run's id; see 'contrapose runs'.", valueName: "run"))
  var run: String

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(name: .shortAndLong, help: "Print nothing; the exit status says it.")
  var quiet = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let evaluation = try ledger.opened().evaluation(of: run)
      let gate = try Gate(evaluation)
      if !quiet { Console.output(format == .json ? try gate.json() : gate.text) }
      if let status = gate.status { throw status }
    }
  }
}

/// A verdict as a pipeline reads it.
struct Gate {
  private struct Answer: Encodable {
    var schema = "contrapose/gate/1"
    var runId: String
    var decision: String
    var rule: String
    var exitStatus: Int32
    var sentence: String?
    var open: [String]
    var unmet: [String]
    var undetermined: [String]
    var failedChecks: [String]
  }

  private let answer: Answer

  /// - Throws: ``CommandFailure`` if the run has no verdict.
  init(_ evaluation: PilotEvaluation) throws(CommandFailure) {
    let id = evaluation.provenance.runId
    guard let verdict = evaluation.verdict else {
      throw CommandFailure(
        place: "run \(id.prefix(7))",
        "there is no verdict: \(evaluation.verdictReason ?? "the pilot states no criteria")",
        remedy: "state criteria in pilot.yaml and run it again", code: "C026", status: .unusableInput)
    }
    answer = Answer(
      runId: id, decision: verdict.decision.rawValue, rule: verdict.rule.rawValue,
      exitStatus: Self.status(of: verdict.decision), sentence: verdict.sentence?.en,
      open: verdict.open.map(\.code), unmet: verdict.unmet, undetermined: verdict.undetermined,
      failedChecks: verdict.failedChecks)
  }

  static func status(of decision: Verdict.Decision) -> Int32 {
    switch decision {
    case .go: 0
    case .stop: 2
    case .extend: 3
    case .hold: 4
    }
  }

  /// `nil` for GO, which is success.
  var status: ExitCode? { answer.exitStatus == 0 ? nil : ExitCode(answer.exitStatus) }

  var text: String {
    let head = "\(answer.decision)  \(answer.rule)"
    return TerminalText.visible(answer.sentence.map { "\(head)\n\($0)" } ?? head)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }
}
