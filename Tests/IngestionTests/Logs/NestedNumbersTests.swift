import Foundation
import Testing

@testable import Ingestion

@Suite("Numbers that may be an embedding, however nested")
struct NestedNumbersTests {
  static func list(_ count: Int) -> String {
    "[" + (0..<count).map { "0.\($0 % 9 + 1)" }.joined(separator: ",") + "]"
  }

  static func object(_ count: Int) -> String {
    "{" + (0..<count).map { #""k\#($0)":0.\#($0 % 9 + 1)"# }.joined(separator: ",") + "}"
  }

  static func lists(_ count: Int, of length: Int) -> String {
    "[" + Array(repeating: list(length), count: count).joined(separator: ",") + "]"
  }

  static func objects(_ count: Int, _ member: String) -> String {
    "[" + Array(repeating: member, count: count).joined(separator: ",") + "]"
  }

  /// A value of a field, and how many numbers it is refused for.
  static let values: [(String, Int?)] = [
    (list(64), 64), (list(63), nil), (lists(4, of: 32), 128), (lists(2, of: 32), 64), (lists(3, of: 21), nil),
    (#"{"a":"# + list(32) + #","b":["# + lists(1, of: 32) + "]}", 64), (object(128), 128), (object(127), nil),
    (#"{"counts":"# + object(20) + #","name":"north"}"#, nil),
    ("[" + object(64) + "," + object(64) + "]", 128),
    // Landmarks: a name beside two coordinates each.
    (objects(64, #"{"name":"nose","x":0.25,"y":0.5}"#), 128),
    // Steps of a session: more texts than numbers.
    (objects(80, #"{"name":"capture","state":"ok","ms":12}"#), nil),
    (objects(20, #"{"at":12,"ms":30}"#), nil),
  ]

  @Test(
    "64 numbers in lists or 128 with names are refused, in any value of JSON; counts and steps pass",
    arguments: values)
  func json(_ value: String, _ numbers: Int?) throws {
    let log = try MappedLog(
      "a.jsonl", #"{"id":"b","ts":"2026-05-01T10:00:00Z","x":\#(value)}"# + "\n" + DirtyLineTests.good,
      MappedLog.map("ts: {from: $.ts}"))
    #expect(
      try log.refusals()
        == (numbers.map {
          ["1: forbidden-content: a field holds \($0) numbers, which may be an embedding"]
        } ?? []))
  }

  @Test("a line or a row whose own fields are 128 numbers is refused; the name is told if the mapping has it")
  func line() throws {
    let fields = Self.object(128).dropFirst().dropLast()
    let map = MappedLog.map("ts: {from: $.ts}")
    let log = try MappedLog(
      "a.jsonl", #"{"id":"b","ts":"2026-05-01T10:00:00Z",\#(fields)}"# + "\n" + DirtyLineTests.good, map)
    let sentence = "forbidden-content: the line holds 128 numbers, which may be an embedding"
    #expect(try log.refusals() == ["1: " + sentence])
    let names = (0..<128).map { "e\($0)" }.joined(separator: ",")
    let row = Array(repeating: "0.5", count: 128).joined(separator: ",")
    let csv = try MappedLog(
      "a.csv",
      "id,ts,\(names)\nb,2026-05-01T10:00:00Z,\(row)\nc,2026-05-01T10:00:00Z\(String(repeating: ",", count: 128))",
      MappedLog.map("ts: {from: $.ts}", format: "csv", path: "a.csv"))
    #expect(try csv.refusals() == ["2: " + sentence])
    let known = try MappedLog(
      "a.jsonl",
      #"{"id":"b","ts":"2026-05-01T10:00:00Z","scores":\#(Self.list(64))}"# + "\n" + DirtyLineTests.good,
      MappedLog.map("score: {from: '$.scores[0]'}"))
    #expect(
      try known.refusals() == [
        "1: forbidden-content: the field 'scores' holds 64 numbers, which may be an embedding"
      ])
  }

  @Test("so are typed values of OpenTelemetry; many attributes with a number each are none")
  func telemetry() throws {
    let double = #"{"doubleValue":0.25}"#
    let values = { (count: Int) in #"{"arrayValue":{"values":\#(Self.objects(count, double))}}"# }
    let pairs = { (count: Int) in
      "[" + (0..<count).map { #"{"key":"k\#($0)","value":{"intValue":"\#($0)"}}"# }.joined(separator: ",")
        + "]"
    }
    let cases: [(String, Int?)] = [
      (#"[{"key":"x","value":\#(values(64))}]"#, 64), (#"[{"key":"x","value":\#(values(63))}]"#, nil),
      (#"[{"key":"x","value":{"arrayValue":{"values":[\#(values(32)),\#(values(32))]}}}]"#, 64),
      (#"[{"key":"x","value":{"kvlistValue":{"values":\#(pairs(128))}}}]"#, 128), (pairs(100), nil),
    ]
    for (attributes, numbers) in cases {
      let text =
        #"{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"0","attributes":\#(attributes)}]}]}]}"#
      let log = try MappedLog(
        "a.json", text + "\n" + LogFormTests.document.replacing("\n", with: " "), "path: a.json\npreset: otlp"
      )
      let said = try #require(try log.refusals().first)
      #expect(
        said
          == (numbers.map {
            "1: forbidden-content: the field 'attributes' holds \($0) numbers, which may be an embedding"
          }
            ?? "1: missing-field: the field 'event' is missing"),
        "\(attributes.prefix(60))")
    }
  }
}
