import Findings
import Operations

/// What the reading of a log is to be told of: refused lines by reason, fields that are not part of the form.
struct LogFindings {
  let findings: [Finding]

  private static let codes = [
    "naive-timestamp": "L201", "ambiguous-time": "L201", "nonexistent-time": "L201",
    "forbidden-content": "L220", "unlisted-value": "L221", "implausible-time": "L222",
  ]
  static let remedies: [String: Phrase] = [
    "naive-timestamp":
      "write timestamps with an offset, such as 2026-10-01T09:00:00+09:00, or state the zone in the mapping: "
      + "ts: {from: …, zone: Asia/Tokyo}",
    "ambiguous-time": "write timestamps with an offset; no zone can tell which of the two is meant",
    "nonexistent-time": "write timestamps with an offset, or state the zone that the clock really had",
    "forbidden-content": "log no images and no embeddings",
    "unlisted-value":
      "look the word up in its line, and add it to values of the mapping, or a default; default: skip leaves such lines out",
    "implausible-time":
      "declare the unit that the source has (epoch_s, epoch_ms, epoch_us or epoch_ns), or set its clock",
    OtherUnits.reason: "find out what wrote them: a line counts only by the unit that was randomised",
    "wrong-shape":
      "write resourceLogs, scopeLogs and logRecords as lists, by these names, as the file exporter of the collector does",
    "wrong-encoding": "write encoding: cp932 beside the path of the log, or save the file as UTF-8",
  ]

  init(_ tally: LogTally, _ unknown: UnknownFields) {
    let refused = tally.refusals.sorted { $0.key < $1.key }.map { reason, cases in
      Finding(
        .warning, Self.codes[reason] ?? "L207", place: Self.text(cases.first.place),
        "\(Self.refused(cases.count, of: tally.read)): \(cases.first.sentence)",
        remedy: Self.remedies[reason] ?? "repair the source of the log")
    }
    findings = refused + [Self.finding(unknown)].compactMap(\.self)
  }

  private static func refused(_ count: Int, of read: Int) -> Phrase {
    let share = share(count, of: read)
    return count == 1
      ? "1 of \(read, "line", "lines") (\(share)) was refused"
      : "\(count) of \(read, "line", "lines") (\(share)) were refused, this the first"
  }

  private static func share(_ count: Int, of read: Int) -> String {
    let tenths = Int((1000 * Double(count) / Double(max(1, read))).rounded())
    return tenths == 0 ? "< 0.1 %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private static func finding(_ unknown: UnknownFields) -> Finding? {
    guard let first = unknown.first else { return nil }
    return Finding(
      .note, "L208", place: text(first),
      "\(unknown.count, "field that oplog/1 does not know was", "fields that oplog/1 does not know were") ignored (this is the first)",
      remedy: unknown.nearest.map { "did you mean '\($0)'?" })
  }

  private static func text(_ place: LogPlace) -> String { "\(place.file):\(place.line)" }
}
