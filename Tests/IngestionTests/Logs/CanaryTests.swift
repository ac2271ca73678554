import Foundation
import Operations
import Pilots
import Testing

@testable import Ingestion

/// An identifier that stands where none belongs: columns shifted by one, an object keyed by people, a file without a header.
@Suite("Identifiers in wrong places")
struct CanaryTests {
  static let canary = "canary-7f3a@example.org"

  /// All that is written of a log: findings, the account, the list of refused lines, and the error if nothing is left.
  static func written(_ log: MappedLog) throws -> String {
    var rows: [String] = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    do {
      let data = try log.read { rows.append($0.row) }
      rows += data.findings.map(\.description)
      rows.append(String(decoding: try encoder.encode(data.findings), as: UTF8.self))
      rows.append(String(decoding: try encoder.encode(data.account), as: UTF8.self))
      rows.append(String(decoding: try encoder.encode(data.inputs), as: UTF8.self))
      rows += data.log.refusals.map(\.sentence.text)
    } catch {
      rows.append("\(error)")
    }
    return rows.joined(separator: "\n")
  }

  static func expectNone(_ log: MappedLog, _ what: String) throws {
    let text = try written(log)
    #expect(text.count > 50)
    for part in ["canary", "example.org"] { #expect(!text.contains(part), "\(what): \(text)") }
  }

  /// Every field of the form, as a decision and as the events that read others.
  static let lines: [[String: String]] = {
    let decision = LogField.allCases.reduce(into: [String: String]()) { $0[$1.name] = "1" }.merging([
      "schema": "oplog/1", "ts": "2026-10-01T09:00:00Z", "ts_client": "2026-10-01T09:00:00Z",
      "observed_ts": "2026-10-01T09:00:00Z", "event": "decision", "arm": "baseline", "unit_type": "device",
      "outcome": "accept", "pose_bin": "frontal", "review_outcome": "accept", "truth": "genuine",
      "group_age_band": "20-29",
    ]) { $1 }
    return [
      [:], ["event": "review_close"], ["event": "truth"],
      ["event": "transaction_end", "outcome": "accepted"],
    ]
    .map { decision.merging($0) { $1 } } + [decision.filter { $0.key != "pose_bin" }]
  }()

  static let names = Set(lines.flatMap(\.keys)).sorted()

  static func json(_ line: [String: String]) -> String {
    "{" + line.sorted { $0.key < $1.key }.map { #""\#($0)":"\#($1)""# }.joined(separator: ",") + "}"
  }

  static func direct(_ file: String, _ lines: [String]) throws -> MappedLog {
    try MappedLog(file, lines.joined(separator: "\n") + "\n", "path: \(file)", groups: ["age_band"])
  }

  @Test("a value that is no such value is nowhere written, whichever field it stands in", arguments: names)
  func values(_ name: String) throws {
    let spoilt = Self.lines.map { $0.merging([name: Self.canary]) { $1 } }
    try Self.expectNone(try Self.direct("a.jsonl", (Self.lines + spoilt).map(Self.json)), name)
    try Self.expectNone(try Self.direct("a.jsonl", spoilt.map(Self.json)), "\(name) alone")
    let rows = (Self.lines + spoilt).map { line in Self.names.map { line[$0] ?? "" }.joined(separator: ",") }
    try Self.expectNone(
      try Self.direct("a.csv", [Self.names.joined(separator: ",")] + rows), "\(name) of CSV")
  }

  @Test("nor is the name of a field, or what is wrong with it")
  func keys() throws {
    let good = Self.json(Self.lines[0])
    let numbers = NestedNumbersTests.list(64)
    for own in [
      #""\#(Self.canary)":1"#, #""\#(Self.canary)":1,"\#(Self.canary)":2"#, #""\#(Self.canary)":\#(numbers)"#,
      #""\#(Self.canary)_image":"x""#, #""x":{"\#(Self.canary)":\#(numbers)}"#,
      #""x":{"\#(Self.canary)":1,"\#(Self.canary)":1}"#, #""group_\#(Self.canary)":"x""#,
    ] {
      let line = good.dropLast() + "," + own + "}"
      try Self.expectNone(try Self.direct("a.jsonl", [good, line]), own)
    }
    let people = (0..<40).map { #""\#($0)-\#(Self.canary)":\#(good)"# }.joined(separator: ",")
    try Self.expectNone(try Self.direct("a.jsonl", [good, "{\(people)}"]), "keyed by people")
    try Self.expectNone(try Self.direct("a.jsonl", ["{\(people)}"]), "keyed by people alone")
  }

  @Test("nor is any cell of rows that are shifted, of a header, or of a file without one")
  func columns() throws {
    let header = Self.names.joined(separator: ",")
    let cells = Self.names.map { Self.lines[0][$0] ?? "" }
    let isId = Set(LogField.allCases.filter(\.isIdentifier).map(\.name))
    let row = zip(Self.names, cells).map { isId.contains($0) ? Self.canary : $1 }
    let shifted = [
      Array(row.dropFirst()) + [""], [""] + row.dropLast(), Array(row.dropFirst(7) + row.prefix(7)),
    ]
    let rows = ([cells] + shifted).map { $0.joined(separator: ",") }
    try Self.expectNone(try Self.direct("a.csv", [header] + rows), "shifted")
    for first in [rows[1], rows[0] + "," + Self.canary, header + "," + Self.canary + "," + Self.canary] {
      try Self.expectNone(try Self.direct("a.csv", [first] + rows), "header \(first)")
    }
    let mapped = MappedLog.map("ts: {from: $.ts}", format: "csv", path: "a.csv")
    for first in [row.joined(separator: ","), "id,tss,\(Self.canary)", "canary-7f3a@example.orgs,ts"] {
      try Self.expectNone(
        try MappedLog("a.csv", first + "\n" + rows[1], mapped.replacing("$.id", with: "$.cxnary")), "mapped")
    }
  }

  static let mappings = [
    "ts: {from: $.x}", "ts: {from: $.x, parse: epoch_ms}", "ts: {from: $.x, zone: Asia/Tokyo}",
    "ts: {from: $.x, parse: strptime, format: '%F %T %z'}", "observed_ts: {from: $.x}",
    "event: {from: $.x, values: {try: decision}}", "event: {from: $.x}",
    "event: {from: $.x, parse: lowercase}",
    "arm: {from: $.x, match: '(.+)'}", "arm: {from: [$.x, $.id]}", "attempt_no: {from: $.x}",
    "outcome: {from: $.x, values: {ok: accept}}", "outcome: {from: $.x, values: {ok: accept}, default: skip}",
    "threshold: {from: $.x, scale: 2}", "unit_type: {from: $.x}", "unit_id: {from: $.x, values: {a: b}}",
    "flow: {from: $.x, values: {a: b}}", "site_id: {from: $.x, values: {a: b}}", "schema: {from: $.x}",
    "yaw: {from: $.x}", "handle_ms: {from: $.x}", "pose_bin: {from: $.x}",
    "group_age_band: {from: $.x, values: {a: b}}",
  ]

  @Test("nor is what a mapping cannot read", arguments: mappings)
  func mapping(_ own: String) throws {
    let lines = [
      #"{"id":"\#(Self.canary)","ts":"2026-05-01T10:00:00Z","x":"\#(Self.canary)","\#(Self.canary)":1}"#,
      #"{"id":"\#(Self.canary)","ts":"2026-05-01T10:00:00Z","x":"\#(Self.canary) 1"}"#,
    ].joined(separator: "\n")
    let log = try MappedLog("a.jsonl", lines, MappedLog.map(own), groups: ["age_band"])
    try Self.expectNone(log, own)
  }

  @Test("nor is what stands in telemetry or in an access log")
  func forms() throws {
    let document = LogFormTests.document.replacing("\n", with: " ")
    for word in [
      "e1", "decision", "augmented", "device", "accept", "0.25", "1795392000123456789", "face_image",
    ] {
      let spoilt = document.replacing(word, with: word == "face_image" ? Self.canary + "_image" : Self.canary)
      try Self.expectNone(
        try MappedLog("a.json", document + "\n" + spoilt, "path: a.json\npreset: otlp"), word)
    }
    let access = LogFormTests.access.replacing("10.0.0.1", with: Self.canary)
      .replacing("22/Nov/2026", with: Self.canary)
    try Self.expectNone(
      try MappedLog("a.log", access, "path: a.log\npreset: nginx-combined\n" + LogFormTests.own), "nginx")
  }

  @Test(
    "a word of the form or of the mapping is told, where it stands in another field; none of what it says of people is"
  )
  func known() throws {
    let line = #"{"id":"b","ts":"2026-05-01T10:00:00Z","x":"ng","y":"alice","z":"accept"}"#
    // The mapping of MappedLog has an outcome of its own.
    let map = { (own: String) in
      MappedLog.map(own).replacing(
        "outcome: {constant: accept}",
        with: "outcome: {from: $.o, values: {ng: reject}, default: {value: accept}}")
        + "\n  subject_id: {from: $.y, values: {alice: s1}}"
    }
    for (own, said) in [
      ("arm: {from: $.x}", "the word 'ng' is no arm"),
      ("arm: {from: $.y}", "a text of the shape aaa… is no arm"),
      ("arm: {from: $.z}", "the word 'accept' is no arm"),
      ("threshold: {from: $.z}", "threshold is not a number, but the word 'accept'"),
      ("attempt_no: {from: $.x}", "the word 'ng' is no attempt_no"),
      ("schema: {from: $.z}", "schema is not oplog/1, but the word 'accept'"),
    ] {
      #expect {
        try MappedLog("a.jsonl", line, map(own)).read()
      } throws: {
        "\($0)".hasPrefix("a.jsonl:1: \(said), and none")
      }
    }
  }
}
