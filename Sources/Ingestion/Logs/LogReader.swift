import Findings
import Foundation
import Operations
import Pilots
import Vocabulary

/// Reads operational logs of the form `oplog/1`: JSON lines or CSV, plain or gzip, many files.
public enum LogReader {
  /// The events of all files, with every line that was refused.
  ///
  /// - Parameter folder: the folder of the manifest, from which relative paths start.
  /// - Throws: ``IngestionError`` if a file is missing, or no line is left.
  /// - Complexity: O(bytes).
  public static func log(_ settings: OperationsSettings, folder: String) throws(IngestionError) -> LogData {
    var log = OperationLog()
    var records: [InputRecord] = []
    for input in settings.logs {
      for name in try LogFiles.names(input.path, folder: folder) {
        let file = try InputFile(name, folder: folder)
        let before = (log.eventCount, log.refusedByReason)
        try read(file, into: &log)
        let refused = log.refusedByReason.map { ($0.key, $0.value - before.1[$0.key, default: 0]) }
          .filter { $0.1 > 0 }
        let used = log.eventCount - before.0
        records.append(
          file.record(
            "log", read: used + refused.reduce(0) { $0 + $1.1 }, used: used,
            dropped: Dictionary(uniqueKeysWithValues: refused)))
      }
    }
    try refuseEmpty(log)
    return LogData(log: log, inputs: records, findings: LogFindings(log).findings)
  }

  private static func read(_ file: InputFile, into log: inout OperationLog) throws(IngestionError) {
    let bytes = file.unmarked
    if isJSON(file.name, bytes) {
      for (line, text) in TextLines(bytes) {
        let place = LogPlace(file: file.name, line: line)
        switch JSONLine.fields(text, place) {
        case .success(let fields): add(fields, &log)
        case .failure(let refusal): refuse(refusal, place, &log)
        }
      }
      return
    }
    let table = try DelimitedTable(bytes, file: file.name)
    for row in 0..<table.rowCount {
      let values = table.header.indices.map { (table.header[$0], table.text(row, $0)) }
      let place = LogPlace(file: file.name, line: table.lines[row])
      add(LogFields(values: Dictionary(values) { a, _ in a }, place: place), &log)
    }
    for bad in table.badRows {
      refuse(
        LogRefusal("unreadable", bad.sentence), LogPlace(file: file.name, line: bad.line), &log)
    }
  }

  /// By the name where it says so, else by the first character.
  private static func isJSON(_ name: String, _ bytes: [UInt8]) -> Bool {
    let stem = [".gz", ".zst"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    if [".jsonl", ".ndjson", ".json"].contains(where: stem.hasSuffix) { return true }
    if [".csv", ".tsv"].contains(where: stem.hasSuffix) { return false }
    let first = bytes.first { $0 != 10 && $0 != 13 && $0 != 32 }
    return first == UInt8(ascii: "{") || first == nil
  }

  private static func add(_ fields: LogFields, _ log: inout OperationLog) {
    switch fields.event() {
    case .success(let event):
      log.append(event)
      for name in fields.values.keys where !LogFields.known.contains(name) && !name.hasPrefix("group_") {
        log.unknownFields[name, default: 0] += 1
      }
    case .failure(let refusal):
      refuse(refusal, fields.place, &log, arm: fields["arm"].flatMap(Arm.init(rawValue:)))
    }
  }

  private static func refuse(
    _ refusal: LogRefusal, _ place: LogPlace, _ log: inout OperationLog, arm: Arm? = nil
  ) {
    log.refuse(.init(reason: refusal.reason, sentence: refusal.sentence, arm: arm, place: place))
  }

  private static func refuseEmpty(_ log: OperationLog) throws(IngestionError) {
    guard log.eventCount == 0 else { return }
    guard let first = log.refusals.first else {
      throw IngestionError(
        "operations.logs", "the log holds no line", remedy: "check the paths of the logs", code: "L207")
    }
    let isNaive = log.refusals.allSatisfy { $0.reason == "naive-timestamp" }
    throw IngestionError(
      first.place.file, line: first.place.line,
      "\(first.sentence), and none of the \(log.lines) lines can be used",
      remedy: isNaive
        ? "write timestamps with an offset, such as 2026-10-01T09:00:00+09:00"
        : "write lines of the form oplog/1",
      code: isNaive ? "L201" : "L207")
  }
}
