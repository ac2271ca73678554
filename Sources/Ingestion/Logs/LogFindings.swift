import Findings
import Operations

/// What the reading of a log is to be told of: refused lines by reason, fields that are not part of the form.
struct LogFindings {
  let findings: [Finding]

  private static let codes = [
    "naive-timestamp": "L201", "ambiguous-time": "L201", "nonexistent-time": "L201",
    "forbidden-content": "L220", "unlisted-value": "L221", "implausible-time": "L222",
  ]
  private static let remedies: [String: Phrase] = [
    "naive-timestamp":
      "write timestamps with an offset, such as 2026-10-01T09:00:00+09:00, or state the zone in the mapping: "
      + "ts: {from: …, zone: Asia/Tokyo}",
    "ambiguous-time": "write timestamps with an offset; no zone can tell which of the two is meant",
    "nonexistent-time": "write timestamps with an offset, or state the zone that the clock really had",
    "forbidden-content": "log no images and no embeddings",
    "unlisted-value":
      "add the word to values of the mapping, or a default; default: skip leaves such lines out",
    "implausible-time": "declare the unit that the source has: epoch_s, epoch_ms, epoch_us or epoch_ns",
  ]

  init(_ tally: LogTally, _ log: OperationLog) {
    let refused = tally.refusals.sorted { $0.key < $1.key }.map { reason, cases in
      let first = cases.first
      let refused: Phrase =
        cases.count == 1 ? "1 line was refused" : "\(cases.count) lines were refused, this the first"
      return Finding(
        .warning, Self.codes[reason] ?? "L207", place: "\(first.place.file):\(first.place.line)",
        "\(refused): \(first.sentence)", remedy: Self.remedies[reason] ?? "repair the source of the log")
    }
    let names = log.unknownFields.keys.sorted()
    let unknown =
      names.isEmpty
      ? []
      : [
        Finding(
          .note, "L208", place: "operations.logs",
          "fields that oplog/1 does not know were ignored: \(names.prefix(50).joined(separator: ", "))")
      ]
    findings = refused + unknown
  }
}
