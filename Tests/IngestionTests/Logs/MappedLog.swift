import Foundation
import Operations
import Pilots

@testable import Ingestion

/// A log that is read through the mapping of a manifest.
struct MappedLog {
  let folder: Folder
  let settings: OperationsSettings

  /// - Parameter log: the keys of the one entry of `logs`, as YAML, each line on its own.
  init(_ files: [String: Data], _ log: String, groups: [String] = []) throws {
    folder = try Folder(files)
    settings = try Self.settings(log, groups: groups)
  }

  init(_ name: String, _ text: String, _ log: String, groups: [String] = []) throws {
    try self.init([name: Data(text.utf8)], log, groups: groups)
  }

  /// - Parameter groups: groups of people that the pilot permits.
  static func settings(_ log: String, groups: [String] = []) throws -> OperationsSettings {
    let lines = log.split(separator: "\n", omittingEmptySubsequences: false)
    let entry = lines.enumerated().map { ($0 == 0 ? "    - " : "      ") + $1 }.joined(separator: "\n")
    let permission =
      groups.isEmpty
      ? "" : "  permitted_groups: {\(groups.map { "\($0): consent" }.joined(separator: ", "))}\n"
    let manifest = try Folder.manifest(
      "operations:\n  time_zone: Asia/Tokyo\n  window: [2026-01-01, 2027-01-01]\n  logs:\n\(entry)\n"
        + permission)
    guard let settings = manifest.operations else { throw CocoaError(.coderValueNotFound) }
    return settings
  }

  /// What the manifest's reader says of a log.
  static func refusal(_ log: String, groups: [String] = []) -> String {
    do {
      _ = try settings(log, groups: groups)
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  func read(
    keeping: LogKeeping = .events, key: PseudonymKey? = nil, reject: ((RejectedLine) -> Void)? = nil
  ) throws -> LogData {
    try LogReader.log(settings, folder: folder.path, keeping: keeping, key: key, reject: reject)
  }

  /// `line: reason: sentence` of every line that is refused.
  func refusals() throws -> [String] {
    try read().log.refusals.map { "\($0.place.line): \($0.reason): \($0.sentence.text)" }
  }

  /// A mapping of decisions of which one field is given, and the rest is constant or of the same name.
  static func map(_ own: String, format: String = "jsonl", path: String = "a.jsonl") -> String {
    let name = own.split(separator: ":").first.map(String.init) ?? ""
    let standard = [
      "event_id: {from: $.id}", "ts: {from: $.ts}", "event: {constant: decision}", "flow: {constant: gate}",
      "transaction_id: {from: $.id}", "attempt_no: {constant: 1}", "arm: {constant: baseline}",
      "unit_type: {constant: subject}", "unit_id: {from: $.id}", "outcome: {constant: accept}",
    ].filter { !$0.hasPrefix(name + ":") }
    return (["path: \(path)", "format: \(format)", "map:"] + (standard + [own]).map { "  " + $0 })
      .joined(separator: "\n")
  }
}
