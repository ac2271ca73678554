import Findings
import Foundation
import Operations
import Pilots
import Vocabulary

/// Reads operational logs: many files of several forms, plain or compressed, in memory that grows with the events alone.
public enum LogReader {
  /// The events of all files, with what became of every line.
  ///
  /// - Parameters:
  ///   - folder: the folder of the manifest, from which relative paths start.
  ///   - unit: what was randomised: lines of another unit_type are refused; `nil` where nobody says.
  ///   - key: the key of pseudonyms, which then stand for units in what is written.
  ///   - progress: told bytes read since the last time, and the bytes of all files as far as they are known.
  ///   - reject: told every line that is refused.
  /// - Throws: ``IngestionError`` if a file is missing, or no line is left.
  /// - Complexity: O(bytes).
  public static func log(
    _ settings: OperationsSettings, folder: String, keeping: LogKeeping = .events,
    unit: OperationsSettings.UnitType? = nil, key: PseudonymKey? = nil,
    progress: ((_ bytes: Int, _ total: Int) -> Void)? = nil, reject: ((RejectedLine) -> Void)? = nil
  ) throws(IngestionError) -> LogData {
    try StandardInput.refuseTwice(settings.logs.map(\.path))
    let sink = LogSink(keeping, key: key, reject: reject)
    var files: [(input: LogInput, source: ByteSource)] = []
    for input in settings.logs {
      for name in try LogFiles.names(input.path, folder: folder) {
        files.append((input, try ByteSource(name, folder: folder)))
      }
    }
    let total = files.reduce(0) { $0 + ($1.source.size ?? 0) }
    var records: [InputRecord] = []
    var accounts: [LogAccount.File] = []
    var missing: [String: [String]] = [:]
    for (input, source) in files {
      let reading = try LogFileReading(
        input, source, settings, unit: unit, sink)
      let record = try reading.read { progress?($0, total) }
      records.append(record)
      accounts.append(reading.account(record))
      missing[source.name] = reading.missing
    }
    try OtherUnits.refuse(sink.tally)
    try EmptyLog.refuse(sink.tally, accounts, missing: missing)
    let account = LogAccount(sink.tally, files: accounts)
    return LogData(
      log: sink.log, inputs: records, findings: LogFindings(sink.tally, sink.unknown).findings,
      account: account)
  }
}
