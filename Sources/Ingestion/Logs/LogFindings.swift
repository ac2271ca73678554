import Findings
import Operations

/// What the reading of a log is to be told of: refused lines by reason, fields that are not part of the form.
struct LogFindings {
  let findings: [Finding]

  private static let codes = ["naive-timestamp": "L201", "forbidden-content": "L220"]
  private static let remedies: [String: Phrase] = [
    "naive-timestamp": "write timestamps with an offset, such as 2026-10-01T09:00:00+09:00",
    "forbidden-content": "log no images and no embeddings",
  ]

  init(_ log: OperationLog) {
    let byReason = log.refusedByReason.sorted { $0.key < $1.key }
    let refused = byReason.compactMap { reason, count -> Finding? in
      guard let first = log.refusals.first(where: { $0.reason == reason }) else { return nil }
      let refused: Phrase =
        count == 1 ? "1 line was refused" : "\(count) lines were refused, this the first"
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
          "fields that oplog/1 does not know were ignored: \(names.joined(separator: ", "))")
      ]
    findings = refused + unknown
  }
}
