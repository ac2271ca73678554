import Foundation
import Operations
import Testing
import Vocabulary

@testable import Ingestion

@Suite("Mappings of a log")
struct MappingTests {
  /// What stands in a mapping for `ts:` or another field, and what is said of it when the manifest is read.
  static let impossible: [(String, String)] = [
    ("tss: {from: $.t}", "unknown key 'tss'; did you mean 'ts'? [C004]"),
    (
      "ts: {form: $.t}",
      "unknown key 'form'; use one of from, parse, format, zone, values, default, match, scale, constant [C004]"
    ),
    ("ts: {from: $.t, parse: epoch_mss}", "'epoch_mss' is not known here; did you mean 'epoch_ms'? [C004]"),
    (
      "ts: {from: $.t, parse: double}",
      "ts: ts cannot be read as double; use epoch_ms, epoch_ns, epoch_s, epoch_us, rfc3339, strptime [I150]"
    ),
    (
      "ts: {from: $..t}",
      "ts: the path '$..t' has a dot without a name after it; write $.name, $.outer.inner, $.list[0] or $[\"a name\"] [I150]"
    ),
    (
      "ts: {from: $.t, zone: Asia/Tokio}",
      "ts: time zone 'Asia/Tokio' is not known; write an IANA name such as Asia/Tokyo [I150]"
    ),
    (
      "ts: {from: $.t, parse: epoch_ms, zone: UTC}",
      "ts: a zone belongs to rfc3339 and strptime alone; leave it out [I150]"
    ),
    (
      "ts: {from: $.t, parse: strptime}",
      "ts: strptime and a format belong together; write parse: strptime with format: '%Y-%m-%d %H:%M:%S' [I150]"
    ),
    (
      "ts: {from: $.t, parse: strptime, format: '%F %T'}",
      "ts: the form states no offset; add zone: Asia/Tokyo, or the place's own [I150]"
    ),
    (
      "ts: {from: $.t, parse: strptime, format: '%F %T %z', zone: UTC}",
      "ts: the form states an offset, and a zone is given too; leave zone out [I150]"
    ),
    (
      "ts: {from: $.t, parse: strptime, format: '%F %Q', zone: UTC}",
      "ts: the form of the time cannot be used: '%Q' is not read; use %Y %m %b %d %H %I %p %M %S %f %z %a %T %F, such as '%d/%b/%Y:%H:%M:%S %z' [I150]"
    ),
    ("ts: {from: $.t, scale: 2}", "ts: ts is no number, so it has no scale; leave it out [I150]"),
    (
      "ts: {from: $.t, constant: x}",
      "ts: a field comes either from the line or is a constant; write one of from: and constant: [I150]"
    ),
    (
      "ts: {}",
      "ts: a field comes either from the line or is a constant; write one of from: and constant: [I150]"
    ),
    (
      "event: {from: $.e, values: {try: decisoin}}",
      "event: 'decisoin' is no event; did you mean 'decision'? [I150]"
    ),
    (
      "event: {constant: attempt}",
      "event: 'attempt' is no event; use one of assigned, capture, compare, decision, override, truth, transaction_start, capture_failed, retry_prompt, review_open, review_close, transaction_end [I150]"
    ),
    (
      "arm: {from: $.a, values: {A: baseline}, default: augmentd}",
      "arm: 'augmentd' is no arm; did you mean 'augmented'? [I150]"
    ),
    (
      "arm: {from: $.a, match: '(a)(b)'}",
      "arm: the pattern has 2 groups, and one is needed; put (…) around what is to be read, and (?:…) around all else [I150]"
    ),
    (
      "arm: {from: $.a, match: '(a'}",
      "arm: the pattern cannot be read: an opening bracket is not closed; write one such as '^result=(\\w+)', in single quotes [I150]"
    ),
    (
      "arm: {constant: baseline, match: '(a)'}",
      "arm: a constant has no match, values or default; leave them out [I150]"
    ),
  ]

  @Test("what a mapping cannot mean is found when the manifest is read, with its line", arguments: impossible)
  func faults(_ own: String, _ message: String) {
    let refusal = MappedLog.refusal(MappedLog.map(own))
    // A field of another name stands after the ten that the rest of the mapping has.
    #expect(refusal == "pilot.yaml:\(own.hasPrefix("tss") ? 21 : 20): \(message)")
  }

  @Test("a log's own keys are judged too, each with its line")
  func keys() {
    #expect(
      MappedLog.refusal("path: a\nformat: jsonl")
        == "pilot.yaml:9: the format jsonl needs a mapping; add map: with a line for each field, or a preset [I150]"
    )
    #expect(
      MappedLog.refusal("path: a\nmap: {ts: {from: $.t}}")
        == "pilot.yaml:9: the format oplog needs no mapping; write format: jsonl or format: csv, or drop map [I150]"
    )
    #expect(
      MappedLog.refusal("path: a\nformat: csv\nmap: {ts: {from: $.t}}")
        == "pilot.yaml:10: the mapping says nothing of event_id, event, flow, arm, unit_type, unit_id; "
        + "add a line for each, with from: or constant: [I150]")
    #expect(
      MappedLog.refusal("path: a\npreset: nginx-jsn")
        == "pilot.yaml:9: there is no preset 'nginx-jsn'; did you mean 'nginx-json'? [I150]")
    #expect(
      MappedLog.refusal("path: a\nfromat: csv").contains("unknown key 'fromat'; did you mean 'format'?"))
    #expect(
      MappedLog.refusal(MappedLog.map("ts: {from: $.t}") + "\nskip_if: [{from: $.x, equals: a, match: b}]")
        .contains("a rule of skip_if has one of equals, in and match"))
  }

  static func events(_ own: String, _ lines: String...) throws -> [LogEvent] {
    try log(own, lines).events
  }

  static func log(_ own: String, _ lines: [String]) throws -> OperationLog {
    try MappedLog("a.jsonl", lines.joined(separator: "\n"), MappedLog.map(own)).read().log
  }

  static let ts = #""ts":"2026-05-01T10:00:00Z""#

  @Test("identifiers of 64 bits keep every digit, and zeros in front stay")
  func identifiers() throws {
    let log = try Self.log(
      "site_id: {from: $.site}",
      [
        #"{"id":9223372036854775807,\#(Self.ts),"site":"007"}"#,
        #"{"id":1e2,\#(Self.ts),"site":7}"#,
      ])
    #expect(log.hasIds("9223372036854775807", "1e2") && log.events.map(\.site) == ["007", "7"])
  }

  @Test("paths reach nested objects and lists; several are joined by a stroke, what is missing as nothing")
  func paths() throws {
    let events = try Self.events(
      #"site_id: {from: [$.a.b, '$.c[1]["d.e"]', $.none]}"#,
      #"{"id":"x",\#(Self.ts),"a":{"b":"n"},"c":[0,{"d.e":5}]}"#, #"{"id":"y",\#(Self.ts)}"#)
    #expect(events.map(\.site) == ["n/5/", nil])
  }

  @Test("match, values, default and scale make a value of a text, in this order")
  func steps() throws {
    let outcome =
      #"outcome: {from: $.msg, match: '^result=(\w+)', values: {ok: accept, ng: reject}, default: skip}"#
    let log = try MappedLog(
      "a.jsonl",
      [
        #"{"id":"a",\#(Self.ts),"msg":"result=ok"}"#, #"{"id":"b",\#(Self.ts),"msg":"result=ng x"}"#,
        #"{"id":"c",\#(Self.ts),"msg":"result=?"}"#,
        #"{"id":"d",\#(Self.ts)}"#,
      ].joined(separator: "\n"), MappedLog.map(outcome))
    let data = try log.read()
    #expect(data.log.events.map(\.outcome) == [.accept, .reject])
    #expect(
      data.account?.skipped == ["outcome not listed": 2] && data.log.skipped == ["outcome not listed": 2])
    #expect(data.inputs[0].addsUp && data.inputs[0].rowsRead == 4 && data.log.lines == 4)
    let refused = try MappedLog(
      "a.jsonl", #"{"id":"a",\#(Self.ts),"msg":"maybe"}"# + "\n" + #"{"id":"b",\#(Self.ts),"msg":"ok"}"#,
      MappedLog.map("outcome: {from: $.msg, values: {ok: accept}}"))
    #expect(
      try refused.refusals() == [
        "1: unlisted-value: a text of the shape aaa… is not among the values of outcome"
      ])
    #expect(try refused.read().findings.map(\.code) == ["L221"])
    let scaled = try Self.events(
      "handle_ms: {from: $.sec, scale: 1000}", #"{"id":"a",\#(Self.ts),"sec":1.5}"#)
    #expect(scaled.map(\.handleMilliseconds) == [1500])
  }

  @Test("default: error refuses what is not listed; the outcome of that name is written as a value")
  func fallbacks() throws {
    let line = #"{"id":"a",\#(Self.ts),"msg":"x"}"# + "\n" + #"{"id":"b",\#(Self.ts),"msg":"ok"}"#
    let refuse = MappedLog.map("outcome: {from: $.msg, values: {ok: accept}, default: error}")
    #expect(try MappedLog("a.jsonl", line, refuse).refusals().count == 1)
    let value = MappedLog.map("outcome: {from: $.msg, values: {ok: accept}, default: {value: error}}")
    #expect(try MappedLog("a.jsonl", line, value).read().log.events.map(\.outcome) == [.error, .accept])
  }

  @Test("skip_if leaves lines out by equality, by a list or by a pattern, and counts them apart")
  func skips() throws {
    let lines = ["prod", "staging", "test-1", "bot"].enumerated().map {
      #"{"id":"e\#($0)",\#(Self.ts),"env":"\#($1)"}"#
    }
    let log = try MappedLog(
      "a.jsonl", lines.joined(separator: "\n"),
      MappedLog.map("ts: {from: $.ts}")
        + "\nskip_if: [{from: $.env, equals: staging}, {from: $.env, match: '^test-'}, {from: $.env, in: [bot, staff]}]"
    )
    let data = try log.read()
    #expect(data.log.hasIds("e0"))
    #expect(
      data.account?.skipped == [
        "$.env = a value": 1, "$.env matches a pattern": 1, "$.env in a list of 2": 1,
      ])
  }

  @Test("a time without a zone is refused unless the mapping states one, and named by L201 with the remedy")
  func zones() throws {
    let lines = [
      "2026-10-25T01:00:00", "2026-10-25T02:30:00", "2026-03-29T02:30:00", "2026-10-25T02:30:00+01:00",
    ]
    .enumerated().map { #"{"id":"e\#($0)","ts":"\#($1)"}"# }.joined(separator: "\n")
    let log = try MappedLog("a.jsonl", lines, MappedLog.map("ts: {from: $.ts, zone: Europe/Berlin}"))
    #expect(
      try log.refusals() == [
        "2: ambiguous-time: a local time of the shape 9999-99-99a99:99:99 occurs twice in Europe/Berlin",
        "3: nonexistent-time: a local time of the shape 9999-99-99a99:99:99 never occurs in Europe/Berlin",
      ])
    #expect(try log.read().findings.map(\.code) == ["L201", "L201"])
    let naive = try MappedLog("a.jsonl", lines, MappedLog.map("ts: {from: $.ts}"))
    #expect(try naive.read().findings[0].remedy?.contains("zone: Asia/Tokyo") == true)
  }

  @Test("an epoch in another unit than declared is refused, not moved by a thousand years")
  func units() throws {
    let lines = #"{"id":"a","ts":1795392000000}"# + "\n" + #"{"id":"b","ts":1795392000}"#
    let log = try MappedLog("a.jsonl", lines, MappedLog.map("ts: {from: $.ts, parse: epoch_ms}"))
    #expect(
      try log.refusals() == [
        "2: implausible-time: a timestamp of the shape 9999999999, read as milliseconds, "
          + "lies outside the years 2000 to 2099"
      ])
    #expect(try log.read().findings.map(\.code) == ["L222"])
  }

  @Test("seconds become milliseconds of the machine's time, in a mapped log as in one of oplog/1")
  func responses() throws {
    let lines = #"""
      {"id":"a","ts":"2026-10-01T09:00:00Z","sec":0.4207}
      {"id":"b","ts":"2026-10-01T09:00:00Z","sec":"1.25"}
      {"id":"c","ts":"2026-10-01T09:00:00Z"}
      """#
    let mapped = try MappedLog(
      "a.jsonl", lines, MappedLog.map("total_ms: {from: $.sec, parse: double, scale: 1000}"))
    #expect(try mapped.refusals() == [])
    #expect(
      try mapped.read().log.events.map(\.response) == [
        ResponseTime(.total, milliseconds: 421), ResponseTime(.total, milliseconds: 1250), nil,
      ])
    let direct = LogReaderTests.decision.dropLast()
    let log = try LogReaderTests.log([
      "a.jsonl": Data((direct + #","capture_ms":120,"compare_ms":"80.4"}"#).utf8),
      "b.jsonl": Data((direct + #","capture_ms":120,"total_ms":250}"#).utf8),
      "c.jsonl": Data((direct + #","compare_ms":80}"#).utf8),
    ])
    #expect(
      log.events.map(\.response) == [
        ResponseTime(.sum, milliseconds: 200), ResponseTime(.total, milliseconds: 250),
        ResponseTime(.compare, milliseconds: 80),
      ])
  }
}
