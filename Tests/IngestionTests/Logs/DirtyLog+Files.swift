import Foundation

extension DirtyLog {
  /// How files are written.
  static let files: [DirtyLog] = [
    DirtyLog(
      name: "a byte order mark is no text",
      files: { ["log.jsonl": Data([0xEF, 0xBB, 0xBF]) + joined($0.json)] },
      rest: { _ in }),
    DirtyLog(
      name: "lines end with CR LF as well",
      files: { ["log.jsonl": Data(($0.json.joined(separator: "\r\n") + "\r\n").utf8)] }, rest: { _ in }),
    DirtyLog(
      name: "blank lines are none", files: { ["log.jsonl": Data($0.json.joined(separator: "\n\n \n").utf8)] },
      rest: { _ in }),
    DirtyLog(
      name: "a last line that is cut off is lost alone",
      files: { ["log.jsonl": joined($0.json).dropLast(20)] }, lost: ["lines unreadable": 1], told: ["L207"],
      rest: { $0.remove("e19-1") }),
    DirtyLog(
      name: "bytes that are no text cost their line alone",
      files: { draft in
        let lines = draft.json
        return [
          "log.jsonl": joined(Array(lines[..<60])) + Data("\n{\"event_id\":\"".utf8) + Data([0xFF, 0xFE])
            + Data("\"}\n".utf8) + joined(Array(lines[60...]))
        ]
      }, lost: ["lines unreadable": 1], told: ["L207"], rest: { _ in }),
    DirtyLog(
      name: "CSV gives what JSON lines give", files: { ["log.csv": joined($0.csv)] }, rest: { _ in }),
    DirtyLog(
      name: "CSV with a byte order mark and CR LF",
      files: { ["log.csv": Data([0xEF, 0xBB, 0xBF]) + Data($0.csv.joined(separator: "\r\n").utf8)] },
      rest: { _ in }),
    DirtyLog(
      name: "a line feed in quotes is part of a field",
      files: { draft in
        var draft = draft
        draft["d3-0-1", "note"] = "first\nsecond, \"\"third\"\""
        return ["log.csv": joined(draft.csv)]
      }, told: ["L208"], rest: { _ in }),
    DirtyLog(
      name: "a short row is lost alone",
      files: { draft in
        var rows = draft.csv
        rows.insert("\"x\",\"y\"", at: 50)
        return ["log.csv": joined(rows)]
      }, lost: ["lines unreadable": 1], told: ["L207"], rest: { _ in }),
    DirtyLog(
      name: "CP932 is read on request",
      input: "{path: 'log*', encoding: cp932}",
      files: { draft in
        var draft = draft
        for place in draft.lines.indices { draft.lines[place]["site_id"] = "北口" }
        // 北口 in CP932.
        let name = Data([0x96, 0x6B, 0x8C, 0xFB])
        let parts = draft.csv.joined(separator: "\n").components(separatedBy: "北口").map { Data($0.utf8) }
        return ["log.csv": Data(parts.joined(separator: name))]
      },
      rest: { draft in
        for place in draft.lines.indices { draft.lines[place]["site_id"] = "北口" }
      }),
  ]
}
