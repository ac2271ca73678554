import Foundation
import Operations
import Testing

@testable import Ingestion

@Suite("Forms of logs")
struct LogFormTests {
  static func csv(_ text: String, _ more: String = "", own: String = "ts: {from: $.ts}") throws -> MappedLog {
    try MappedLog(["a.csv": Data(text.utf8)], MappedLog.map(own, format: "csv", path: "a.csv") + more)
  }

  @Test("CSV: byte order mark, quotes, line feeds inside them, zeros in front, semicolons and empty lines")
  func quoting() throws {
    let text =
      "\u{FEFF}id;ts;\"site;x\"\r\n\"00\"\"7\";2026-05-01T10:00:00Z;\"north\r\nhall\"\r\n\r\n012;2026-05-01T10:00:01Z;\r\n"
    let log = try Self.csv(text, own: #"site_id: {from: '$["site;x"]', match: '(hall|x)'}"#)
    let data = try log.read()
    #expect(data.log.hasIds("00\"7", "012") && data.log.events.map(\.site) == ["hall", nil])
    #expect(data.log.events.map(\.place.line) == [2, 5] && data.account?.files[0].blank == 1)
  }

  @Test("CSV: a column that the mapping reads must be there, and none stands twice")
  func header() throws {
    let missing = try Self.csv("id,tss\na,b\n")
    #expect {
      try missing.read()
    } throws: {
      "\($0)" == "a.csv:1: there is no column '$.ts', which the mapping reads; did you mean column 2? [I152]"
    }
    let twice = try Self.csv("id,ts,id\na,b,c\n")
    #expect {
      try twice.read()
    } throws: {
      "\($0)"
        == "a.csv:1: the column 'id' stands twice in the header, as columns 1 and 3; rename one of them [I152]"
    }
    let stranger = try Self.csv("x,id,ts,x\na,b,c,d\n")
    #expect {
      try stranger.read()
    } throws: {
      "\($0)" == "a.csv:1: one name stands twice in the header, as columns 1 and 4; rename one of them [I152]"
    }
    let image = try Self.csv("id,ts,photo\na,2026-05-01T10:00:00Z,\nb,2026-05-01T10:00:00Z,x\n")
    #expect(try image.refusals() == ["3: forbidden-content: the field 'photo' may not be logged"])
  }

  @Test("CP932 is converted where it is stated; a byte that is none of it refuses its line alone")
  func japanese() throws {
    // 北口 and 表 in CP932; the second byte of 表 is a backslash.
    let rows: [[UInt8]] = [
      Array("id,ts,site\r\na,2026-05-01T10:00:00Z,".utf8), [0x96, 0x6B, 0x8C, 0xFB],
      Array("\r\nb,2026-05-01T10:00:00Z,".utf8), [0x95, 0x5C], Array("\r\nc,2026-05-01T10:00:00Z,".utf8),
      [0x96, 0x0A],
      Array("d,2026-05-01T10:00:00Z,".utf8),
    ]
    let map = MappedLog.map("site_id: {from: $.site}", format: "csv", path: "a.csv")
    let log = try MappedLog(["a.csv": Data(rows.flatMap { $0 })], map + "\nencoding: cp932")
    #expect(try log.read().log.events.map(\.site) == ["北口", "表", nil])
    #expect(try log.refusals() == ["4: unreadable: the line is not UTF-8 text"])
    let plain = try MappedLog(["a.csv": Data(rows.flatMap { $0 })], map)
    #expect(
      try plain.refusals() == [
        "2: wrong-encoding: the line is not UTF-8 text, but may be CP932 (Shift_JIS)",
        "3: wrong-encoding: the line is not UTF-8 text, but may be CP932 (Shift_JIS)",
        "4: unreadable: the line is not UTF-8 text",
      ])
    let finding = try #require(try plain.read().findings.first { $0.sentence.contains("CP932") })
    #expect(finding.code == "L207" && finding.place == "a.csv:2")
    #expect(finding.sentence.hasPrefix("2 of 4 lines (50.0 %) were refused, this the first: "))
    #expect(
      finding.remedy == "write encoding: cp932 beside the path of the log, or save the file as UTF-8")
  }

  @Test("a log that is CP932 as a whole, or has such a header, is refused with the key to write")
  func undeclared() throws {
    // 北口 in CP932, and bytes that are neither.
    let (name, neither): ([UInt8], [UInt8]) = ([0x96, 0x6B, 0x8C, 0xFB], [0xFF, 0x80])
    let remedy = "write encoding: cp932 beside the path of the log, or save the file as UTF-8"
    let read = { (file: String, head: String, bytes: [UInt8], tail: String) -> String in
      let content = Data(head.utf8) + Data(bytes) + Data(tail.utf8)
      let map = MappedLog.map("ts: {from: $.ts}", format: String(file.dropFirst(2)), path: file)
      do {
        return "\(try MappedLog([file: content], map).read().findings)"
      } catch { return "\(error)" }
    }
    let row = "\na,2026-05-01T10:00:00Z,x\n"
    #expect(
      read("a.csv", "id,ts,", name, row) == "a.csv:1: the header is not UTF-8 text; \(remedy) [I023]")
    #expect(
      read("a.csv", "id,ts,", neither, row)
        == "a.csv:1: the header is not UTF-8 text; save the file as UTF-8 [I023]")
    #expect(
      read("a.jsonl", #"{"id":""#, name, #"","ts":"2026-05-01T10:00:00Z"}"#)
        == "a.jsonl:1: the line is not UTF-8 text, but may be CP932 (Shift_JIS), "
        + "and none of the 1 line can be used; \(remedy) [L207]")
  }

  static let document = #"""
    {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"kiosk"}}]},
     "scopeLogs":[{"scope":{"name":"face"},"logRecords":[
      {"timeUnixNano":"1795392000123456789","attributes":[{"key":"event_id","value":{"stringValue":"e1"}},
        {"key":"event","value":{"stringValue":"decision"}},{"key":"transaction_id","value":{"intValue":"9007199254740993"}},
        {"key":"attempt_no","value":{"intValue":2}},{"key":"arm","value":{"stringValue":"augmented"}},
        {"key":"unit_type","value":{"stringValue":"device"}},{"key":"unit_id","value":{"stringValue":"d1"}},
        {"key":"threshold","value":{"doubleValue":0.25}},{"key":"outcome","value":{"stringValue":"accept"}}]},
      {"timeUnixNano":"0","observedTimeUnixNano":"1795392001000000000","attributes":[{"key":"event_id","value":{"stringValue":"e2"}},
        {"key":"event","value":{"stringValue":"assigned"}},{"key":"arm","value":{"stringValue":"baseline"}},
        {"key":"unit_type","value":{"stringValue":"device"}},{"key":"unit_id","value":{"stringValue":"d2"}}]},
      {"timeUnixNano":"1795392000123456789","attributes":[{"key":"event_id","value":{"stringValue":"e3"}},
        {"key":"face_image","value":{"bytesValue":"AAAA"}}]},
      {"timeUnixNano":"1795392000123456789","attributes":[{"key":"event_id","value":{"stringValue":"e4"}},
        {"key":"event_id","value":{"stringValue":"e5"}}]},
      {"timeUnixNano":"0","attributes":[{"key":"event_id","value":{"stringValue":"e6"}},{"key":"event","value":{"stringValue":"assigned"}}]}]}]}]}
    """#

  @Test(
    "OpenTelemetry: typed values, the resource, an unknown time, one document a file or a line",
    arguments: ["file", "line"])
  func telemetry(_ shape: String) throws {
    let line = Self.document.replacingOccurrences(of: "\n", with: " ")
    let text = shape == "file" ? Self.document : line + "\n{\"resourceLogs\":[]}\nbroken\n"
    let log = try MappedLog("a.json", text, "path: a.json\npreset: otlp")
    let whole = try log.read().log
    let events = whole.events
    #expect(whole.hasIds("e1", "e2") && events.map(\.flow) == ["kiosk", "kiosk"])
    #expect(events.map(\.instant) == [1_795_392_000_123, 1_795_392_001_000])
    #expect(
      events[0].transaction == "9007199254740993" && events[0].attempt == 2 && events[0].threshold == 0.25)
    #expect(events[1].observed == 1_795_392_001_000 && events[0].observed == nil)
    let refusals = try log.refusals()
    #expect(
      Array(refusals.prefix(3))
        == [
          "\(shape == "file" ? 11 : 1): forbidden-content: a field whose name ends in '_image' may not be logged",
          "\(shape == "file" ? 13 : 1): unreadable: the attribute 'event_id' stands twice",
          "\(shape == "file" ? 15 : 1): missing-field: the field 'ts' is missing",
        ].map { $0 })
    #expect(refusals.count == (shape == "file" ? 3 : 4))
  }

  @Test("OpenTelemetry: scopes by their old name are read")
  func oldScopes() throws {
    let old = Self.document.replacingOccurrences(of: "scopeLogs", with: "instrumentationLibraryLogs")
      .replacingOccurrences(of: "\"scope\"", with: "\"instrumentationLibrary\"")
    let log = try MappedLog("a.json", old, "path: a.json\npreset: otlp").read().log
    #expect(log.hasIds("e1", "e2"))
  }

  @Test(
    "OpenTelemetry: what is no list is refused as one line with a remedy, and the rest is read",
    arguments: [
      (#"{"scopeLogs":{"logRecords":[]}}"#, "an entry of 'resourceLogs' has no list 'scopeLogs'"),
      (#"{"scope_logs":[]}"#, "an entry of 'resourceLogs' has no list 'scopeLogs'"),
      (#"7"#, "an entry of 'resourceLogs' has no list 'scopeLogs'"),
      (#"{"scopeLogs":[{"logRecords":{"a":1}}]}"#, "an entry of 'scopeLogs' has no list 'logRecords'"),
      (#"{"scopeLogs":[{"records":[{}]}]}"#, "an entry of 'scopeLogs' has no list 'logRecords'"),
    ])
  func shapes(_ entry: String, _ sentence: String) throws {
    let whole = Self.document.replacingOccurrences(of: "\n", with: " ")
    let mixed = whole.replacingOccurrences(
      of: #"{"resourceLogs":["#, with: #"{"resourceLogs":["# + entry + ",")
    let log = try MappedLog("a.json", mixed + "\n" + whole + "\n", "path: a.json\npreset: otlp")
    let data = try log.read()
    #expect(data.log.eventCount == 4 && data.log.batches.count == 1)
    #expect(try log.refusals().first == "1: wrong-shape: \(sentence)")
    let finding = try #require(data.findings.first { $0.sentence.hasSuffix(sentence) })
    #expect(finding.code == "L207" && finding.remedy?.contains("logRecords as lists") == true)
  }

  @Test("OpenTelemetry: empty lists may be absent")
  func absentLists() throws {
    let empty = #"{"resourceLogs":[{"resource":{}},{"scopeLogs":[{"scope":{"name":"a"}}]}]}"#
    let text = Self.document.replacingOccurrences(of: "\n", with: " ") + "\n" + empty
    let log = try MappedLog("a.json", text, "path: a.json\npreset: otlp")
    #expect(try log.refusals().allSatisfy { !$0.contains("wrong-shape") })
  }

  @Test("OpenTelemetry: a record without a time of its own that is delivered again is the same event")
  func redelivered() throws {
    let attributes = [
      ("event_id", "e1"), ("event", "assigned"), ("arm", "baseline"), ("unit_type", "device"),
      ("unit_id", "d1"),
    ].map { #"{"key":"\#($0)","value":{"stringValue":"\#($1)"}}"# }.joined(separator: ",")
    let document = { (times: String) in
      #"{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"kiosk"}}]},"#
        + #""scopeLogs":[{"logRecords":[{\#(times),"attributes":[\#(attributes)]}]}]}]}"#
    }
    let observed = [#""timeUnixNano":"0","#, ""].enumerated().map {
      document($1 + #""observedTimeUnixNano":"179539200\#($0)000000000""#)
    }
    let own = (0..<2).map {
      document(#""timeUnixNano":"179539200\#($0)000000000","observedTimeUnixNano":"1795392009000000000""#)
    }
    for (lines, areCopies) in [(observed, true), (own, false)] {
      for map in ["", "\nmap: {ts: {from: $.observedTimeUnixNano, parse: epoch_ns}}"] {
        let log = try MappedLog(
          "a.json", lines.joined(separator: "\n"), "path: a.json\npreset: otlp" + map
        ).read().log
        #expect(log.hasIds("e1", "e1"))
        #expect(log.hasCopies(0, 1) == (areCopies || !map.isEmpty))
      }
    }
  }

  static let access = #"""
    10.0.0.1 - - [22/Nov/2026:10:00:00 +0900] "POST /verify/ab-1?arm=augmented HTTP/1.1" 200 17 "-" "app/1"
    10.0.0.1 - - [22/Nov/2026:10:00:01 +0900] "POST /verify/ab-2?arm=baseline HTTP/1.1" 499 0 "-" "app/1"
    10.0.0.1 - - [22/Nov/2026:10:00:02 +0900] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.29"
    10.0.0.1 - - [22/Nov/2026:10:00:03 +0900] "GET /style.css HTTP/1.1" 304 2 "-" "app/1"
    10.0.0.1 - - [22/Nov/2026:10:00:04 +0900] "POST /verify/ab-3?arm=baseline HTTP/1.1" 504 2
    """#
  static let own = #"""
    map:
      event_id: {from: [$.path, $.time_local]}
      transaction_id: {from: $.path, match: '^/verify/([a-z0-9-]+)'}
      attempt_no: {constant: 1}
      arm: {from: $.args, match: 'arm=(\w+)'}
      unit_type: {constant: device}
      unit_id: {from: $.remote_addr}
    """#

  @Test("nginx: the combined log, a client that left, health checks, other requests, a line that is cut")
  func combined() throws {
    let log = try MappedLog("a.log", Self.access, "path: a.log\npreset: nginx-combined\n" + Self.own)
    let data = try log.read()
    #expect(data.log.events.map(\.transaction) == ["ab-1", "ab-2"])
    #expect(data.log.events.map(\.kind) == [.decision, .transactionEnd])
    #expect(data.log.events.map(\.outcome) == [.accept, .abandoned])
    #expect(data.log.events[0].instant == Instant.milliseconds(rfc3339: "2026-11-22T10:00:00+09:00"))
    #expect(data.account?.skipped.values.sorted() == [1, 1])
    #expect(
      try log.refusals().count == 1
        && log.refusals()[0].hasPrefix("5: unreadable: the line is not of the layout $remote_addr"))
  }

  @Test("nginx: JSON lines with seconds and ISO 8601, and a layout of one's own")
  func nginxJSON() throws {
    let json =
      #"{"time_iso8601":"2026-11-22T10:00:00+09:00","remote_addr":"10.0.0.1","path":"/verify/x","args":"arm=baseline","time_local":"a","status":"202","request_time":"0.125","request_uri":"/verify/x"}"#
      + "\n" + #"{"time_iso8601":"2026-11-22T10:00:00+09:00","request_uri":"/health?x","status":"200"}"#
    let log = try MappedLog("a.log", json, "path: a.log\npreset: nginx-json\n" + Self.own)
    let data = try log.read()
    #expect(data.log.events.map(\.outcome) == [.review] && data.account?.skipped.count == 1)
    let layout =
      "path: a.log\npreset: nginx-combined\nlayout: '[$time_local] $remote_addr \"$request\" $status $request_time'\n"
      + Self.own + "\n  handle_ms: {from: $.request_time, scale: 1000}\nskip_if: []"
    let line = #"[22/Nov/2026:10:00:00 +0900] 10.0.0.1 "POST /verify/q?arm=baseline HTTP/2.0" 401 0.250"#
    let events = try MappedLog("a.log", line, layout).read().log.events
    #expect(events.map(\.handleMilliseconds) == [250] && events.map(\.outcome) == [.reject])
  }

  @Test(
    "webhooks of identity verification: the vendors' status words, in any case, and none that is not known")
  func webhooks() throws {
    let words = ["created", "Approved", "DECLINED", "consider", "expired", "error", "frobnicated"]
    let lines = words.enumerated().map {
      #"{"id":"w\#($0)","created_at":"2026-05-01T10:00:00Z","data":{"id":"v1","customer_id":"c1","status":"\#($1)"},"arm":"baseline"}"#
    }
    let log = try MappedLog(
      "a.jsonl", lines.joined(separator: "\n"),
      "path: a.jsonl\npreset: idv-webhook\nmap: {arm: {from: $.arm}}")
    let data = try log.read()
    #expect(
      data.log.events.map(\.kind) == [
        .transactionStart, .transactionEnd, .transactionEnd, .reviewOpen, .transactionEnd, .transactionEnd,
      ])
    #expect(data.log.events.map(\.outcome) == [nil, .accepted, .rejected, nil, .abandoned, .error])
    #expect(
      try log.refusals() == ["7: unlisted-value: a text of the shape aaa… is not among the values of event"])
  }

  @Test("every preset that is printed is read again; those that need more say what")
  func presets() {
    #expect(LogPreset.all.map(\.name) == ["otlp", "nginx-combined", "nginx-json", "idv-webhook"])
    for preset in LogPreset.all {
      let refusal = MappedLog.refusal("path: a\n" + preset.yaml)
      let isWhole = preset.name == "otlp"
      #expect(
        isWhole ? refusal == "accepted" : refusal.contains("the mapping says nothing of"),
        "\(preset.name): \(refusal)")
    }
  }
}
