import Operations
import Pilots

/// A log of which no line is left: why, and what to do.
enum EmptyLog {
  /// - Parameter missing: by file, what its mapping looked for in vain.
  static func refuse(
    _ tally: LogTally, _ files: [LogAccount.File], missing: [String: [String]]
  ) throws(IngestionError) {
    guard tally.kept == 0 else { return }
    guard let first = first(tally) else { throw skippedOrNone(tally) }
    let isTime = tally.refusals.keys.allSatisfy { $0 == "naive-timestamp" }
    let sentence =
      "\(first.sentence.text), and none of the \(tally.read) line\(tally.read == 1 ? "" : "s") can be used"
    throw IngestionError(
      first.place.file, line: first.place.line, sentence,
      remedy: remedy(first, files, missing[first.place.file] ?? [], isTime: isTime),
      code: isTime ? "L201" : "L207")
  }

  /// The first refusal in the order of reading, of those that are first of their reason.
  private static func first(_ tally: LogTally) -> OperationLog.Refusal? {
    let most = tally.refusals.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return most.first?.value.first
  }

  private static func skippedOrNone(_ tally: LogTally) -> IngestionError {
    guard tally.read > 0 else {
      return IngestionError(
        "operations.logs", "the log holds no line", remedy: "check the paths of the logs", code: "L207")
    }
    return IngestionError(
      "operations.logs", "all \(tally.read) lines are skipped by skip_if or default: skip",
      remedy: "check the rules: \(tally.skipped.keys.sorted().joined(separator: "; "))", code: "L207")
  }

  private static func remedy(
    _ first: OperationLog.Refusal, _ files: [LogAccount.File], _ missing: [String], isTime: Bool
  ) -> String {
    if first.reason == "wrong-encoding", let remedy = LogFindings.remedies[first.reason] {
      return remedy.text
    }
    if isTime {
      return
        "write timestamps with an offset, such as 2026-10-01T09:00:00+09:00, or state the zone in the mapping: "
        + "ts: {from: …, zone: Asia/Tokyo}"
    }
    guard let file = files.first(where: { $0.file == first.place.file }), !file.fields.isEmpty else {
      return "write lines of the form oplog/1, or say with map: where its fields come from"
    }
    let found = unread(file).map { "; the file has \($0)" } ?? ""
    return missing.isEmpty
      ? "correct the mapping"
      : "correct the mapping: nothing is found for \(missing.joined(separator: ", "))\(found)"
  }

  /// What else the file has: by name where that may be written.
  private static func unread(_ file: LogAccount.File) -> String? {
    let names = file.unread.keys.sorted().prefix(12).joined(separator: ", ")
    let others = file.unnamed.map {
      "\($0.count) \(names.isEmpty ? "" : "other ")field\($0.count == 1 ? "" : "s") that the mapping does not know, "
        + "the first in line \($0.line)"
    }
    let parts = (names.isEmpty ? [] : [names]) + [others].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }
}
