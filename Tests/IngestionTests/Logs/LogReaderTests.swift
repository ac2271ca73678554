import Compression
import Foundation
import Operations
import Testing
import Vocabulary

@testable import Ingestion

@Suite("Operational logs")
struct LogReaderTests {
  static let decision =
    #"{"schema":"oplog/1","event_id":"e1","ts":"2026-10-01T09:00:00.250+09:00","event":"decision","flow":"gate","#
    + #""transaction_id":"t1","attempt_no":1,"arm":"baseline","unit_type":"subject","unit_id":"u1","outcome":"reject","#
    + #""yaw":60,"pitch":0,"roll":1,"threshold":0.4,"site_id":"north"}"#

  static func read(_ files: [String: Data], path: String = "*.jsonl*") throws -> (Folder, OperationsSettings)
  {
    let folder = try Folder(files)
    let settings = OperationsSettings(
      timeZone: "Asia/Tokyo", window: ["2026-10-01", "2026-10-29"], logs: [LogInput(path: path)])
    return (folder, settings)
  }

  static func log(_ files: [String: Data], path: String = "*.jsonl*") throws -> OperationLog {
    let (folder, settings) = try read(files, path: path)
    return try LogReader.log(settings, folder: folder.path).log
  }

  @Test("JSON lines and CSV give the same event, plain or gzip, over many files in the order of their names")
  func forms() throws {
    let csv =
      "schema,event_id,ts,event,flow,transaction_id,attempt_no,arm,unit_type,unit_id,outcome,yaw,pitch,roll,threshold,site_id\n"
      + "oplog/1,e1,2026-10-01T09:00:00.250+09:00,decision,gate,t1,1,baseline,subject,u1,reject,60,0,1,0.4,north\n"
    let json = Data(Self.decision.utf8)
    let log = try Self.log([
      "a.jsonl": json, "b.jsonl.gz": try Gzip.deflated(json), "c.jsonl.csv": Data(csv.utf8),
    ])
    #expect(log.eventCount == 3 && log.refusals.isEmpty)
    let events = (0..<log.eventCount).map(log.event(at:))
    #expect(events.map(\.place.file) == ["a.jsonl", "b.jsonl.gz", "c.jsonl.csv"])
    for var event in events {
      event.place = LogPlace(file: "a.jsonl", line: 1)
      if event.place.line == events[0].place.line { #expect(event.instant == events[0].instant) }
      #expect(
        event.poseBin == .profileLeft && event.threshold == 0.4 && event.site == "north" && event.attempt == 1
      )
      #expect(event.outcome == .reject && event.arm == .baseline)
    }
  }

  static func changed(_ old: String, _ new: String) -> String {
    decision.replacingOccurrences(of: old, with: new)
  }

  static let refused: [(String, String)] = [
    ("{\"schema\":", "unreadable"), (changed("+09:00", ""), "naive-timestamp"),
    (changed("2026-10-01T", "2026-02-31T"), "unreadable"), (changed(#""flow":"gate","#, ""), "missing-field"),
    (changed(#""attempt_no":1"#, #""attempt_no":0"#), "unknown-value"),
    (changed("reject", "accepted"), "unknown-value"), (changed("baseline", "old"), "unknown-value"),
    (changed(#""yaw":60"#, #""embedding":[1,2]"#), "forbidden-content"),
    (changed("oplog/1", "oplog/9"), "unreadable"),
    (changed(#""transaction_id":"t1","#, ""), "missing-field"),
    (changed(#""yaw":60"#, #""yaw":"left""#), "unknown-value"),
  ]

  @Test(
    "a line that cannot be used is refused with its reason and place; the others stay", arguments: refused)
  func refusals(_ line: String, _ reason: String) throws {
    let log = try Self.log(["a.jsonl": Data((Self.decision + "\n" + line + "\n").utf8)])
    #expect(log.eventCount == 1)
    #expect(
      log.refusals.map(\.reason) == [reason] && log.refusals[0].place == LogPlace(file: "a.jsonl", line: 2))
  }

  @Test("the account adds up, and each reason is told once with its first line")
  func account() throws {
    let naive = Self.changed("+09:00", "")
    let extra = Self.changed(#""yaw":60"#, #""weather":"rain","yaw":60"#).replacingOccurrences(
      of: "e1", with: "e2")
    let (folder, settings) = try Self.read([
      "a.jsonl": Data([Self.decision, naive, naive, extra].joined(separator: "\n").utf8)
    ])
    let data = try LogReader.log(settings, folder: folder.path)
    #expect(
      data.inputs[0].rowsRead == 4 && data.inputs[0].rowsDropped == ["naive-timestamp": 2]
        && data.inputs[0].addsUp)
    #expect(data.findings.map(\.code) == ["L201", "L208"])
    #expect(data.findings[0].place == "a.jsonl:2" && data.findings[1].place == "a.jsonl:4")
    #expect(
      data.findings.map(\.sentence) == [
        "2 of 4 lines (50.0 %) were refused, this the first: "
          + "a timestamp of the shape 9999-99-99a99:99:99.999 has no offset",
        "1 field that oplog/1 does not know was ignored (this is the first)",
      ])
  }

  @Test(
    "of fields that the form does not know the number is told, and the one that may be misspelt; a rare refusal has a share"
  )
  func unknownFields() throws {
    let own = { (id: Int, own: String) in
      Self.changed("\"e1\"", "\"e\(id)\"").dropLast() + own + "}"
    }
    var lines = (0..<2500).map { own($0, "") }
    lines[7] = own(7, #","weather":"rain","reviwer_id":"r1""#)
    lines[9] = own(9, #","weather":"snow","#)
    let (folder, settings) = try Self.read(["a.jsonl": Data(lines.joined(separator: "\n").utf8)])
    #expect(
      try LogReader.log(settings, folder: folder.path).findings.map(\.description) == [
        "a.jsonl:10: 1 of 2500 lines (< 0.1 %) was refused: the line is no JSON object: byte \(lines[9].utf8.count) does not fit; "
          + "repair the source of the log [L207]",
        "a.jsonl:8: 2 fields that oplog/1 does not know were ignored (this is the first); "
          + "did you mean 'reviewer_id'? [L208]",
      ])
  }

  @Test("a log without a usable line is an error that says why; one without a file too")
  func empty() throws {
    let (folder, settings) = try Self.read(["a.jsonl": Data(Self.changed("+09:00", "").utf8)])
    #expect {
      try LogReader.log(settings, folder: folder.path)
    } throws: { error in
      let error = error as? IngestionError
      return error?.code == "L201" && error?.line == 1 && error?.remedy.contains("offset") == true
    }
    let (none, other) = try Self.read([:])
    #expect { try LogReader.log(other, folder: none.path) } throws: {
      ($0 as? IngestionError)?.kind == .missing
    }
  }

  @Test("a star stands for any characters, a question mark for one")
  func wildcards() {
    let matches = { LogFiles.matches(Array($0 as String), Array($1 as String)) }
    #expect(matches("gate-03.jsonl.gz", "gate-*.jsonl*") && matches("a", "?") && matches("", "*"))
    #expect(!matches("gate-03.csv", "gate-*.jsonl") && !matches("ab", "?") && matches("aab", "*ab"))
  }

  @Test("wildcards stand for no hidden file, unless the last part of the path begins with a dot")
  func hiddenFiles() throws {
    let line = Data(Self.decision.utf8)
    let files = ["a.jsonl": line, ".a.jsonl": line, "._a.jsonl": Data("garbage".utf8), ".old/b.jsonl": line]
    let folder = try Folder(files)
    let names = { try LogFiles.names($0, folder: folder.path) }
    #expect(try names("*.jsonl") == ["a.jsonl"])
    #expect(try names(".*.jsonl") == ["._a.jsonl", ".a.jsonl"])
    #expect(try names(".old/*") == [".old/b.jsonl"])
    #expect(throws: IngestionError.self) { try names("?a.jsonl") }
    #expect(try Self.log(files, path: "*").refusals.isEmpty)
  }

  @Test(
    "standard input that is named twice is refused in the manifest, by its line, and before logs are opened")
  func standardInputTwice() throws {
    let sentence =
      "standard input is named as 2 files, and can be read as one alone; "
      + "write the others into files of their own, and name these [I142]"
    #expect {
      try Folder.manifest(
        """
        operations:
          time_zone: Asia/Tokyo
          window: [2026-10-01, 2026-10-29]
          logs:
            - path: "-"
            - path: a.jsonl
            - path: "-"
        """)
    } throws: {
      "\($0)" == "pilot.yaml:10: \(sentence)"
    }
    let settings = OperationsSettings(
      timeZone: "Asia/Tokyo", window: ["2026-10-01", "2026-10-29"],
      logs: [LogInput(path: "-"), LogInput(path: "absent.jsonl"), LogInput(path: "-")])
    #expect {
      try LogReader.log(settings, folder: "/")
    } throws: {
      "\($0)" == "-: \(sentence)"
    }
  }

  @Test("a field that stands twice in a line refuses the line, whatever stands in nested values")
  func repeatedField() throws {
    let twice = Self.decision.replacingOccurrences(of: "\"arm\":", with: "\"arm\":\"augmented\",\"arm\":")
    let log = try Self.log(["a.jsonl": Data((Self.decision + "\n" + twice).utf8)])
    #expect(log.eventCount == 1)
    #expect(log.refusals.map(\.sentence) == ["the field 'arm' stands twice"])
  }

  @Test("a bad first line is refused alone: the file's name says that it holds JSON lines")
  func badFirstLine() throws {
    let log = try Self.log(["a.jsonl": Data(("garbage\n" + Self.decision).utf8)])
    #expect(log.eventCount == 1 && log.refusals.count == 1 && log.refusals[0].place.line == 1)
  }
}
