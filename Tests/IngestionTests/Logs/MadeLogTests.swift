import Foundation
import Operations
import Pilots
import Testing
import Vocabulary

@testable import Ingestion

/// A log of another program's shape, read through a mapping alone: sessions with attempts, an end, and a review of some.
@Suite("A log of another shape")
struct MadeLogTests {
  /// The mapping with which a log of a million events of the same shape was read and compared.
  static let map = """
    map:
      schema:         {constant: oplog/1}
      event_id:       {from: [$.session, $.attempt]}
      ts:             {from: $.ts}
      event:
        from: [$.event, $.outcome]
        values:
          {attempt/: decision, end/accepted: transaction_end, end/manual_accept: review_close,
           end/manual_reject: review_close}
      flow:           {constant: gate}
      transaction_id: {from: $.session}
      attempt_no:     {from: $.attempt}
      arm:            {from: $.arm}
      unit_type:      {constant: subject}
      unit_id:        {from: $.session}
      outcome:
        from: [$.event, $.decision, $.outcome]
        values: {attempt/accept/: accept, attempt/reject/: reject, end//accepted: accepted}
        default: ""
      yaw:            {from: $.yaw}
      total_ms:       {from: $.latency_ms}
      site_id:        {from: $.site}
      handle_ms:      {from: $.review_s, scale: 1000}
      review_outcome: {from: $.outcome, values: {manual_accept: accept, manual_reject: reject}, default: unclear}
    """

  static let header = "ts,session,arm,site,event,attempt,score,decision,latency_ms,yaw,outcome,review_s"
  static let rows = [
    "2026-01-05T00:00:01.000Z,s-1,baseline,north,attempt,1,0.31,reject,210.5,-48.5,,",
    "2026-01-05T00:00:02.000Z,s-2,augmented,north,attempt,1,0.64,accept,190.0,3.0,,",
    "2026-01-05T00:00:04.000Z,s-2,augmented,north,end,2,,,,,accepted,0.0",
    "2026-01-05T00:00:06.000Z,s-1,baseline,north,attempt,2,0.66,accept,240.0,1.5,,",
    "2026-01-05T00:00:09.000Z,s-1,baseline,north,end,3,,,,,manual_accept,61.5",
    "2026-01-05T00:00:10.000Z,s-3,augmented,south,attempt,1,0.28,reject,300.1,70.0,,",
    "2026-01-05T00:00:12.000Z,s-3,augmented,south,end,2,,,,,manual_reject,12.0",
    "2026-01-05T00:00:13.000Z,s-4,baseline,south,attempt,1,0.7,accept,150.0,0.0,,",
  ]

  /// The same rows as JSON lines: numbers as numbers, nothing as null.
  static let json: String = {
    let names = header.split(separator: ",").map(String.init)
    let lines = rows.map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let pairs = zip(names, cells).map { name, cell in
        let isNumber = Double(cell) != nil
        return "\"\(name)\":" + (cell.isEmpty ? "null" : isNumber ? cell : "\"\(cell)\"")
      }
      return "{" + pairs.joined(separator: ",") + "}"
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  static func log(_ format: String) throws -> MappedLog {
    let text = format == "csv" ? ([header] + rows).joined(separator: "\n") : json
    return try MappedLog("a.\(format)", text, "path: a.\(format)\nformat: \(format)\n" + map)
  }

  // By hand: baseline s-1 (two attempts, reviewed) and s-4 (one, open at the end of the log); augmented s-2 and s-3.
  @Test(
    "sessions, attempts and reviews of each arm are counted by hand, from JSON lines and from CSV",
    arguments: ["jsonl", "csv"])
  func counts(_ format: String) throws {
    let account = try #require(try Self.log(format).read(keeping: .counts).account)
    #expect(account.units == PerArm(baseline: 2, augmented: 2) && account.kept == 8 && account.addsUp)
    let events = Dictionary(uniqueKeysWithValues: account.events.map { ($0.kind, $0.counts) })
    #expect(events["decision"] == PerArm(baseline: 3, augmented: 2))
    #expect(events["review_close"] == PerArm(baseline: 1, augmented: 1))
    #expect(events["transaction_end"] == PerArm(baseline: 0, augmented: 1))
    #expect(account.first == Instant.milliseconds(rfc3339: "2026-01-05T00:00:01Z"))
    #expect(account.files[0].fields.first { $0.field == "yaw" }?.lines == 5)
    // A name of the form, which the mapping leaves alone.
    #expect(account.files[0].unread == ["score": 5] && account.files[0].unnamed == nil)
  }

  @Test("JSON lines and CSV give the same events")
  func same() throws {
    let events = try ["jsonl", "csv"].map { format in
      try Self.log(format).read().log.events.map { event in
        var event = event
        event.place = LogPlace(file: "", line: 0)
        return event
      }
    }
    #expect(events[0] == events[1] && events[0].count == 8)
    #expect(events[0][4].handleMilliseconds == 61_500 && events[0][4].reviewOutcome == .accept)
  }

  @Test("what is only counted is the same as what is kept, and keeps no event")
  func counted() throws {
    let log = try Self.log("jsonl")
    let (kept, counted) = (try log.read(), try log.read(keeping: .counts))
    #expect(counted.log.events.isEmpty && counted.inputs == kept.inputs && counted.findings == kept.findings)
    var account = try #require(counted.account)
    account.units = nil
    #expect(account == kept.account)
  }
}
