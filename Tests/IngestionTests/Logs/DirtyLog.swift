import Foundation
import Operations
import Testing

@testable import Ingestion

/// A log with one kind of dirt, and all that must come of it.
struct DirtyLog: Sendable, CustomTestStringConvertible {
  let name: String
  /// More keys of `operations`, one a line.
  var keys: [String] = []
  var timeZone = "Asia/Tokyo"
  var window = "[2026-10-01, 2026-10-15]"
  var completeUntil = "2026-10-15T02:00:00+09:00"
  /// The one entry of `logs`.
  var input = "{path: 'log*'}"
  var spoil: @Sendable (inout LogDraft) -> Void = { _ in }
  /// The files of the spoilt log; `nil`: one of JSON lines.
  var files: (@Sendable (LogDraft) -> [String: Data])?
  /// `stage arm reason` of everything that is left out.
  var lost: [String: Int] = [:]
  /// Codes of what is told besides that the units are few.
  var told: Set<String> = []
  /// Codes of the health checks that fail.
  var failing: Set<String> = []
  /// `kpi arm numerator/denominator` over all transactions.
  var counts: [String] = []
  /// What the clean log lacks, if it gives the same KPIs then; `nil`: it does not.
  var rest: (@Sendable (inout LogDraft) -> Void)?

  var testDescription: String { name }

  static func joined(_ lines: [String]) -> Data { Data(lines.joined(separator: "\n").utf8) }

  /// A mapping of fields of the same names, one of them given.
  static func mapped(_ own: String) -> String {
    let given = own.prefix { $0 != ":" }
    let names = [
      "event_id", "ts", "event", "flow", "transaction_id", "attempt_no", "arm", "unit_type", "unit_id",
      "outcome",
      "pose_bin", "site_id",
    ].filter { $0 != given }
    return "{path: 'log*', format: jsonl, map: {"
      + (names.map { "\($0): {from: $.\($0)}" } + [own]).joined(separator: ", ") + "}}"
  }

  struct Outcome {
    let evaluation: OperationsEvaluation
    let codes: Set<String>
    let read: Int
  }

  /// Reads and evaluates files as this log is.
  func outcome(_ files: [String: Data], input: String) throws -> Outcome {
    let sections = """
      operations:
        time_zone: \(timeZone)
        window: \(window)
        complete_until: \(completeUntil)
        follow_up: 1h
        logs: [\(input)]
      \(keys.map { "  " + $0 }.joined(separator: "\n"))

      """
    let settings = try #require(try Folder.manifest(sections).operations)
    let folder = try Folder(files)
    let data = try withExtendedLifetime(folder) { try LogReader.log(settings, folder: folder.path) }
    let evaluation = try OperationsEvaluation.evaluating(data.log, settings: settings)
    let codes = (data.findings + evaluation.warnings).compactMap(\.code)
    return Outcome(evaluation: evaluation, codes: Set(codes), read: data.account?.read ?? 0)
  }

  func spoilt() throws -> Outcome {
    var draft = LogDraft()
    spoil(&draft)
    return try outcome(files?(draft) ?? ["log.jsonl": Self.joined(draft.json)], input: input)
  }

  /// The clean log without what is lost.
  func clean() throws -> Outcome? {
    guard let rest else { return nil }
    var draft = LogDraft()
    rest(&draft)
    return try outcome(["log.jsonl": Self.joined(draft.json)], input: "{path: 'log*'}")
  }
}
