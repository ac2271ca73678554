import Foundation
import Statistics
import Testing

@testable import Ingestion

@Suite("Vectors that are written as text")
struct VectorTextTests {
  /// Like an embedding of unit length: small numbers of either sign.
  static let vector = (0..<128).map { index in
    Float((CounterRandom(seed: 1, stream: 1, replicate: 1).uniform(at: UInt64(index)) - 0.5) / 6)
  }

  static func bytes<Value>(_ values: [Value]) -> Data { values.withUnsafeBytes { Data($0) } }

  static func random(_ count: Int, seed: UInt64) -> Data {
    let random = CounterRandom(seed: seed, stream: 2, replicate: 1)
    return Data((0..<count).map { UInt8(truncatingIfNeeded: random.bits(at: UInt64($0))) })
  }

  static func fault(_ text: String) -> ForbiddenContent.Fault? {
    var text = text
    return text.withUTF8 { ForbiddenContent.fault(in: $0) }
  }

  static let numbers = vector.prefix(64).map { "\($0)" }

  static let lists: [String] = {
    let quoted: [String] = numbers.map { "\"" + $0 + "\"" }
    let powers: [String] = (0..<64).map { "\($0)e-03" }
    let sevens = [String](repeating: "7", count: 64)
    let list = numbers.joined(separator: ",")
    return [
      list, "[" + numbers.joined(separator: ", ") + "]", numbers.joined(separator: " "),
      numbers.joined(separator: "\n"), numbers.joined(separator: ";"), "body={\"v\":[" + list + "]}",
      "[" + quoted.joined(separator: ",") + "]", powers.joined(separator: "\t"),
      sevens.joined(separator: ","),
    ]
  }()

  static let others: [String] = {
    let gates: [String] = (0..<80).map { "gate-\($0)" }
    let tickets: [String] = (0..<80).map { "t\($0)" }
    let repeated = ["2026-10-01", "1.4.0", "192.168.0.1", "the person in lane 3 came back", "- -"].map {
      [String](repeating: $0, count: 80).joined(separator: " ")
    }
    return repeated + [
      numbers.prefix(63).joined(separator: ", "), "", gates.joined(separator: ","),
      tickets.joined(separator: ","),
    ]
  }()

  @Test("64 numbers in one text are a vector, whatever stands between and around them", arguments: lists)
  func list(_ text: String) {
    #expect(Self.fault(text) == .numbers)
  }

  @Test(
    "fewer numbers are none, nor are dates, versions, addresses, words or a long sentence", arguments: others)
  func other(_ text: String) {
    #expect(Self.fault(text) == nil)
  }

  @Test(
    "128 floating-point numbers in base64 or hexadecimal are a vector: single, double and half, either byte order"
  )
  func encoded() {
    let halves = Self.vector.map { Float16($0) }
    let forms: [(Data, Int)] = [
      (Self.bytes(Self.vector), 512), (Self.bytes(Self.vector.map(\.bitPattern.bigEndian)), 512),
      (Self.bytes(Self.vector.map(Double.init)), 1024), (Self.bytes(halves), 256),
    ]
    for (data, count) in forms {
      let base64 = data.base64EncodedString()
      let hexadecimal = data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let forURLs = base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
      let lines = data.base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
      for text in [base64, hexadecimal, forURLs, lines, #"{"body":"\#(base64)"}"#] {
        #expect(Self.fault(text) == .floats(bytes: count), "\(count) \(text.prefix(40))")
      }
    }
    // 127 of them are too few.
    #expect(Self.fault(Self.bytes(Array(Self.vector.dropLast())).base64EncodedString()) == nil)
  }

  @Test("tokens, signatures, digests and texts in base64 are none")
  func notEncoded() {
    for seed in 0..<200 as Range<UInt64> {
      let data = Self.random(256 + Int(seed) * 13, seed: seed)
      #expect(Self.fault(data.base64EncodedString()) == nil, "\(seed)")
      #expect(
        Self.fault(data.prefix(1500).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()) == nil)
    }
    let text = String(repeating: "The gate opened for a person with a pass. ", count: 20)
    #expect(Self.fault(Data(text.utf8).base64EncodedString()) == nil)
    #expect(Self.fault(text.data(using: .utf16LittleEndian)?.base64EncodedString() ?? "") == nil)
    for letter in ["A", "a", "5", "x"] { #expect(Self.fault(String(repeating: letter, count: 2000)) == nil) }
  }

  @Test("a line with one is refused, in JSON, CSV and a list of quoted numbers")
  func lines() throws {
    let base64 = Self.bytes(Self.vector).base64EncodedString()
    let sentence =
      "forbidden-content: a field holds 512 bytes of floating-point numbers as text, which may be an embedding"
    let map = MappedLog.map("ts: {from: $.ts}")
    let json = { (value: String) in #"{"id":"b","ts":"2026-05-01T10:00:00Z","v":\#(value)}"# }
    let log = try MappedLog("a.jsonl", json(#""\#(base64)""#) + "\n" + json(#""ok""#), map)
    #expect(try log.refusals() == ["1: " + sentence])
    let quoted = try MappedLog(
      "a.jsonl",
      json("[" + Self.numbers.map { #""\#($0)""# }.joined(separator: ",") + "]") + "\n" + json(#""ok""#), map)
    #expect(
      try quoted.refusals() == [
        "1: forbidden-content: a field holds 64 numbers, which may be an embedding"
      ])
    let csv = try MappedLog(
      "a.csv", "id,ts,v\nb,2026-05-01T10:00:00Z,\(base64)\nc,2026-05-01T10:00:00Z,ok\n",
      MappedLog.map("ts: {from: ts}", format: "csv", path: "a.csv").replacing("$.id", with: "id"))
    #expect(try csv.refusals() == ["2: " + sentence])
  }
}
