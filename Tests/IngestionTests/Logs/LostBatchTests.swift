import Foundation
import Operations
import Testing

@testable import Ingestion

@Suite("Batches of records that are lost")
struct LostBatchTests {
  @Test("a lost batch held as many records as its length tells, at least one")
  func estimate() {
    var batches = LostBatches()
    batches.lose(bytes: 5000)
    #expect(batches.count == 1 && batches.events == 1)
    batches.read(bytes: 10_000, records: 100)
    #expect(batches.events == 100)
    // What is left of a batch tells less than what a batch mostly holds.
    batches.lose(bytes: 20)
    batches.lose(bytes: 20)
    #expect(batches.count == 3 && batches.events == 300)
    var other = LostBatches()
    other.read(bytes: 10_000, records: 100)
    batches.add(other)
    #expect(batches.events == 300)
  }

  /// One document of so many decisions.
  private static func document(_ batch: Int, records: Int) -> String {
    let all = (0..<records).map { record in
      let id = "\(batch)-\(record)"
      let time = 1_790_820_000 + batch * 3600 + record
      let arm = record % 2 == 0 ? "baseline" : "augmented"
      let attributes = [
        ("event_id", "e\(id)"), ("event", "decision"), ("flow", "gate"), ("transaction_id", "t\(id)"),
        ("attempt_no", "1"), ("arm", arm), ("unit_type", "subject"), ("unit_id", "u\(id)"),
        ("outcome", "accept"),
      ].map { #"{"key":"\#($0)","value":{"stringValue":"\#($1)"}}"# }
      return #"{"timeUnixNano":"\#(time)000000000","attributes":[\#(attributes.joined(separator: ","))]}"#
    }
    let resource = #"{"attributes":[{"key":"service.name","value":{"stringValue":"gate"}}]}"#
    return
      #"{"resourceLogs":[{"resource":\#(resource),"scopeLogs":[{"logRecords":[\#(all.joined(separator: ","))]}]}]}"#
  }

  private static func evaluated(_ lines: [String]) throws -> HealthCheck {
    let log = try MappedLog("a.json", lines.joined(separator: "\n"), "path: a.json\npreset: otlp").read().log
    let settings = OperationsSettings(
      timeZone: "UTC", window: ["2026-10-01", "2026-10-15"], followUp: DurationSetting(seconds: 60))
    let health = try OperationsEvaluation.evaluating(log, settings: settings).health
    return try #require(health.first { $0.code == "H107" })
  }

  @Test("one line of twenty that held fifty records fails H107, as fifty of a thousand would")
  func cut() throws {
    var lines = (0..<20).map { Self.document($0, records: 50) }
    #expect(try Self.evaluated(lines).status == .pass)
    lines[7].removeLast(5)
    let check = try Self.evaluated(lines)
    #expect(check.status == .fail)
    #expect(check.sentence == "50 records or so could not be read, since 1 batch of them was refused")
  }

  @Test("a first line that is cut off, and a file that holds one document, lose what they held and no more")
  func firstAndAlone() throws {
    var lines = (0..<20).map { Self.document($0, records: 50) }
    lines[0].removeLast(5)
    let check = try Self.evaluated(lines)
    #expect(check.status == .fail && check.sentence.hasPrefix("50 records or so"))
    let files = ["a.json": Data(lines[1].utf8), "b.json": Data(lines[2].dropLast(200).utf8)]
    let read = try MappedLog(files, "path: '*.json'\npreset: otlp").read().log
    #expect(read.eventCount == 50 && read.batches.count == 1 && read.batches.events == 50)
  }

  @Test("a document of one line may be longer than a line of another form")
  func long() throws {
    let line = Self.document(1, records: 4000)
    #expect(line.utf8.count > LineCutter.limit)
    let data = try MappedLog("a.json", line, "path: a.json\npreset: otlp").read()
    #expect(data.log.eventCount == 4000 && data.log.refusalCount == 0)
    let two = try MappedLog(
      "a.json", line + "\n" + Self.document(2, records: 1), "path: a.json\npreset: otlp")
    #expect(try two.read().log.eventCount == 4001)
  }
}
