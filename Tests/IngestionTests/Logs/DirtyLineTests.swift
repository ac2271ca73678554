import Compression
import Foundation
import Operations
import Testing

@testable import Ingestion

@Suite("Dirty lines of a log")
struct DirtyLineTests {
  static let good = #"{"id":"a","ts":"2026-05-01T10:00:00Z"}"#

  static let json: [DirtyLine] = [
    DirtyLine("garbage", "unreadable: the line is no JSON object: byte 1 does not fit"),
    DirtyLine("[1]", "unreadable: the line is no JSON object: byte 1 does not fit"),
    DirtyLine(#"{"id":"b","ts"#, "unreadable: the line is no JSON object: it ends too early"),
    DirtyLine(#"{"id":"b" "ts":1}"#, "unreadable: the line is no JSON object: byte 11 does not fit"),
    DirtyLine(#"{"id":"b",}"#, "unreadable: the line is no JSON object: byte 11 does not fit"),
    DirtyLine(#"{"id":01}"#, "unreadable: the line is no JSON object: byte 7 does not fit"),
    DirtyLine(#"{"id":NaN}"#, "unreadable: the line is no JSON object: byte 7 does not fit"),
    DirtyLine(#"{"id":1.}"#, "unreadable: the line is no JSON object: byte 9 does not fit"),
    DirtyLine(#"{'id':1}"#, "unreadable: the line is no JSON object: byte 2 does not fit"),
    DirtyLine(#"{"id":"\x"}"#, "unreadable: the line is no JSON object: byte 8 does not fit"),
    DirtyLine("{\"id\":\"a\tb\"}", "unreadable: the line is no JSON object: byte 9 does not fit"),
    DirtyLine(good + good, "unreadable: something follows the JSON object at byte 39"),
    DirtyLine(
      #"{"id":"b","x":"\ud800"}"#,
      "unreadable: half a character stands at byte 16, an escape without its other half"),
    DirtyLine(#"{"id":"b","id":"c"}"#, "unreadable: the field 'id' stands twice"),
    DirtyLine(#"{"id":"b","i\u0064":"c"}"#, "unreadable: the field 'id' stands twice"),
    DirtyLine(
      #"{"id":"b","x":{"y":1,"y":2}}"#, "unreadable: a field stands twice, the second time at byte 22"),
    DirtyLine(
      #"{"x":"# + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "}",
      "unreadable: values are nested deeper than 64"),
    DirtyLine(#"{"id":"b"}"#, "missing-field: the field 'ts' is missing"),
    DirtyLine(#"{"ts":"2026-05-01T10:00:00Z"}"#, "missing-field: the field 'event_id' is missing"),
    DirtyLine(#"{"id":null,"ts":"2026-05-01T10:00:00Z"}"#, "missing-field: the field 'event_id' is missing"),
    DirtyLine(
      #"{"id":{"x":1},"ts":"2026-05-01T10:00:00Z"}"#, "missing-field: the field 'event_id' is missing"),
    DirtyLine(
      #"{"id":"b","ts":"2026-05-01T10:00:00"}"#,
      "naive-timestamp: a timestamp of the shape 9999-99-99a99:99:99 has no offset"),
    DirtyLine(
      #"{"id":"b","ts":"2026-02-30T10:00:00Z"}"#,
      "unreadable: a timestamp of the shape 9999-99-99a99:99:99a is no instant of RFC 3339"),
    DirtyLine(
      #"{"id":"b","ts":1795392000}"#,
      "unreadable: a timestamp of the shape 9999999999 is no instant of RFC 3339"),
    DirtyLine(
      #"{"id":"b","ts":"2026-05-01T10:00:00+25:00"}"#,
      "unreadable: the offset of a timestamp of the shape 9999-99-99a99:99:99+99:99 cannot be: "
        + "hours go to 23, minutes to 59"),
    DirtyLine(
      #"{"id":"b","ts":"2026-12-31T23:59:60+09:00"}"#,
      "unreadable: a timestamp of the shape 9999-99-99a99:99:99+99:99 has a second 60, "
        + "which only 23:59 UTC at the end of a month can have"),
    DirtyLine(
      #"{"id":"b","ts":"0001-01-01T00:00:00Z"}"#,
      "implausible-time: a timestamp of the shape 9999-99-99a99:99:99a lies outside the years 2000 to 2099"),
    DirtyLine(
      #"{"id":"b\u0007","ts":"2026-05-01T10:00:00Z"}"#, "unreadable: event_id holds a control character"),
    DirtyLine(#"{"id":"b","Image":"x"}"#, "forbidden-content: the field 'image' may not be logged"),
    DirtyLine(
      #"{"id":"b","a":[{"face_embedding":[1]}]}"#,
      "forbidden-content: a field whose name ends in '_embedding' may not be logged"),
    DirtyLine(
      #"{"id":"b","a":"data:image/png;base64,AAAA"}"#,
      "forbidden-content: a field holds a data: URL, which may be an image"),
    DirtyLine(
      #"{"id":"b","a":""# + String(repeating: "QUJD", count: 1025) + #""}"#,
      "forbidden-content: a field holds 4100 bytes of base64, which may be an image or an embedding"),
    DirtyLine(
      #"{"id":"b","v":["# + Array(repeating: "0.5", count: 64).joined(separator: ",") + "]}",
      "forbidden-content: a field holds 64 numbers, which may be an embedding"),
    DirtyLine(
      #"{"id":"b","x":""# + String(repeating: "x ", count: 600_000) + #""}"#,
      "unreadable: the line is longer than 1048576 bytes"),
  ]

  @Test(
    "a line of JSON that cannot be used is refused with its reason, and the lines around it stay",
    arguments: json)
  func jsonLines(_ dirty: DirtyLine) throws {
    let text = [Self.good, dirty.line, Self.good.replacingOccurrences(of: "\"a\"", with: "\"z\"")].joined(
      separator: "\n")
    let log = try MappedLog("a.jsonl", text, MappedLog.map("ts: {from: $.ts}"))
    #expect(try log.refusals() == ["2: " + dirty.message])
    #expect(try log.read(keeping: .counts).account?.kept == 2)
  }

  static let csv: [DirtyLine] = [
    DirtyLine("b", "unreadable: the row has 1 field, and the header 2"),
    DirtyLine("b,2026-05-01T10:00:00Z,x", "unreadable: the row has 3 fields, and the header 2"),
    DirtyLine(
      "\"b,2026-05-01T10:00:00Z", "unreadable: something other than a separator follows a closing quote"),
    DirtyLine(
      "\"b\"x,2026-05-01T10:00:00Z", "unreadable: something other than a separator follows a closing quote"),
    DirtyLine(",2026-05-01T10:00:00Z", "missing-field: the field 'event_id' is missing"),
    DirtyLine("b\u{1},2026-05-01T10:00:00Z", "unreadable: event_id holds a control character"),
    DirtyLine(
      "b," + String(repeating: "x ", count: 600_000), "unreadable: the line is longer than 1048576 bytes"),
  ]

  @Test("a row that cannot be used is refused with its reason, and the rows around it stay", arguments: csv)
  func rows(_ dirty: DirtyLine) throws {
    let text = ["id,ts", "a,2026-05-01T10:00:00Z", dirty.line, "\"z\",2026-05-01T10:00:00Z"].joined(
      separator: "\n")
    let log = try MappedLog("a.csv", text, MappedLog.map("ts: {from: $.ts}", format: "csv", path: "a.csv"))
    #expect(try log.refusals() == ["3: " + dirty.message])
    #expect(try log.read(keeping: .counts).account?.kept == 2)
  }

  @Test("bytes that are no text refuse their line alone, in JSON lines and in CSV")
  func noText() throws {
    var bytes = Data((Self.good + "\n{\"id\":\"").utf8) + [0xFF, 0xFE]
    bytes += Data(("\"}\n" + Self.good.replacingOccurrences(of: "\"a\"", with: "\"z\"")).utf8)
    let log = try MappedLog(["a.jsonl": bytes], MappedLog.map("ts: {from: $.ts}"))
    #expect(try log.refusals() == ["2: unreadable: the line is not UTF-8 text"])
  }

  @Test("a quote that is never closed costs its line alone")
  func openQuote() throws {
    let rows = (1...50).map { "r\($0),2026-05-01T10:00:00Z" }
    let text = (["id,ts", "\"open,2026-05-01T10:00:00Z"] + rows).joined(separator: "\n")
    let log = try MappedLog("a.csv", text, MappedLog.map("ts: {from: $.ts}", format: "csv", path: "a.csv"))
    #expect(try log.refusals() == ["2: unreadable: a quote is opened and not closed"])
    #expect(try log.read().account?.kept == 50)
  }

  @Test("of a log with one damaged line in a hundred the rest is read, and what was lost is told")
  func onePercent() throws {
    let lines = (0..<5000).map { number in
      number % 100 == 7 ? #"{"id":"e\#(number)","ts"# : #"{"id":"e\#(number)","ts":"2026-05-01T10:00:00Z"}"#
    }
    let log = try MappedLog("a.jsonl", lines.joined(separator: "\n"), MappedLog.map("ts: {from: $.ts}"))
    let data = try log.read()
    #expect(
      data.account?.kept == 4950 && data.account?.refused.map(\.count) == [50] && data.account?.addsUp == true
    )
    #expect(data.inputs[0].rowsRead == 5000 && data.inputs[0].addsUp)
    #expect(
      data.findings.map(\.description) == [
        "a.jsonl:8: 50 of 5000 lines (1.0 %) were refused, this the first: the line is no JSON object: it ends too early; "
          + "repair the source of the log [L207]"
      ])
  }

  static let files: [(String, Data, String)] = {
    let text = Data((good + "\n").utf8)
    guard let gzip = try? Gzip.deflated(text), let zstd = try? Zstd.deflated(text) else { return [] }
    return [
      ("a.jsonl.gz", gzip.dropLast(3), "the gzip content ends inside member 1"),
      ("a.jsonl.gz", gzip.dropLast(20), "the gzip content ends inside member 1"),
      ("a.jsonl.zst", zstd.dropLast(2), "the Zstandard content ends inside frame 1"),
      ("a.jsonl.gz", gzip + [1, 2, 3], "bytes that are not gzip follow the last member"),
      ("a.jsonl", Data([0xFF, 0xFE, 0x7B, 0x00]), "the file is UTF-16"),
      ("a.jsonl", Data([0x80, 0x04, 0x95, 0x00, 0x00]), "it is a Python pickle"),
      ("a.jsonl", Data(), "the log holds no line"),
      ("a.jsonl", Data("\n\n \n".utf8), "the log holds no line"),
    ]
  }()

  @Test(
    "a file that ends early, holds something else or nothing is refused as a whole", arguments: files.indices)
  func wholeFiles(_ index: Int) throws {
    let (name, content, sentence) = Self.files[index]
    let log = try MappedLog([name: content], MappedLog.map("ts: {from: $.ts}", path: name))
    do {
      _ = try log.read()
      Issue.record("it was read")
    } catch let error as IngestionError {
      #expect(error.sentence.contains(sentence), "\(error)")
    }
  }

  @Test(
    "a log of which nothing is left says which field the mapping does not find, and where the file has others"
  )
  func nothingLeft() throws {
    let text = (1...3).map { #"{"key":"k\#($0)","time":"2026-05-01T10:00:00Z"}"# }.joined(separator: "\n")
    let log = try MappedLog("a.jsonl", text, MappedLog.map("ts: {from: $.ts}"))
    #expect {
      try log.read()
    } throws: { error in
      "\(error)"
        == "a.jsonl:1: the field 'event_id' is missing, and none of the 3 lines can be used; correct the mapping: "
        + "nothing is found for event_id from $.id, ts from $.ts, transaction_id from $.id, unit_id from $.id; "
        + "the file has 2 fields that the mapping does not know, the first in line 1 [L207]"
    }
  }

  @Test(
    "a log of which no time can be read does not say that fields are missing which nobody looked for",
    arguments: ["jsonl", "csv"])
  func noTime(_ format: String) throws {
    let text =
      format == "csv" ? "id,when,kind\nk1,soon,decision\n" : #"{"id":"k1","when":"soon","kind":"decision"}"#
    var map = MappedLog.map("ts: {from: $.when}", format: format, path: "a.\(format)")
    map = map.replacingOccurrences(of: "event: {constant: decision}", with: "event: {from: $.kind}")
    if format == "csv" { map = map.replacingOccurrences(of: "$.", with: "") }
    let log = try MappedLog("a.\(format)", text, map)
    #expect {
      try log.read()
    } throws: { error in
      "\(error)".hasSuffix("none of the 1 line can be used; correct the mapping [L207]")
    }
  }

  @Test("how a file is cut into blocks changes nothing: lines across the borders of blocks are whole")
  func blocks() throws {
    let lines = (0..<20_000).map {
      #"{"id":"e\#($0)","x":"\#(String(repeating: "é", count: $0 % 90))","ts":"2026-05-01T10:00:00Z"}"#
    }
    let text = Data(lines.joined(separator: "\n").utf8)
    let csv = Data(
      ("id,x,ts\n"
        + (0..<20_000).map { "e\($0),\"a\n\(String(repeating: "é", count: $0 % 90))\",2026-05-01T10:00:00Z" }
        .joined(separator: "\r\n")).utf8)
    for (name, content) in [
      ("a.jsonl", text), ("a.jsonl", try Gzip.deflated(text)), ("a.jsonl", try Zstd.deflated(text)),
      // After a skippable frame, as some tools write one.
      ("a.jsonl", try Data([0x5E, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 9]) + Zstd.deflated(text)),
      ("a.csv", csv),
    ] {
      let format = String(name.dropFirst(2))
      let log = try MappedLog([name: content], MappedLog.map("ts: {from: $.ts}", format: format, path: name))
      let data = try log.read(keeping: .counts)
      #expect(data.account?.kept == 20_000 && data.account?.refused.isEmpty == true)
      #expect(data.inputs[0].bytes == content.count)
    }
  }
}
