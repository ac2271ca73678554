import Findings
import Foundation
import Pilots

/// What `check` says of the inputs: each file with its rows, its format and its columns, then the findings.
struct InputListing {
  let records: [InputRecord]
  let findings: [Finding]
  private let log: LogAccount?
  /// The place's time zone.
  private let zone: String?

  init(_ inputs: PilotInputs) {
    records = inputs.records
    log = inputs.log?.account
    zone = inputs.manifest.operations?.timeZone
    let read = [inputs.comparisons?.findings, inputs.calibration?.findings, inputs.log?.findings]
    let all = read.flatMap { $0 ?? [] } + inputs.judgement + [Self.window(inputs)].compactMap(\.self)
    findings = Finding.Severity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
  }

  /// A window that the log does not reach would end a run later.
  private static func window(_ inputs: PilotInputs) -> Finding? {
    guard let account = inputs.log?.account, let first = account.first, let last = account.last else {
      return nil
    }
    return inputs.manifest.operations?.windowFinding(first: first, last: last)
  }

  var text: String {
    let width = records.map(\.file.count).max() ?? 0
    let files =
      records.flatMap { FileAccount($0).lines(width: width) }
      + (log.map { LogListing($0, zone: zone).lines } ?? [])
    let counts = Finding.Severity.allCases.map { severity in
      let count = findings.filter { $0.severity == severity }.count
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return Console.visible(
      (files + FindingPrinter.lines(findings) + [counts.joined(separator: ", ")]).joined(separator: "\n")
        + "\n")
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let object = Listing(inputs: records, accounts: records.map(\.account), findings: findings, log: log)
    return String(decoding: try encoder.encode(object), as: UTF8.self)
  }

  private struct Listing: Encodable {
    var schema = "contrapose/check/1"
    var inputs: [InputRecord]
    /// The account of each input's lines, in the same order.
    var accounts: [LineAccount]
    var findings: [Finding]
    /// What became of the lines of the log.
    var log: LogAccount?
  }
}
