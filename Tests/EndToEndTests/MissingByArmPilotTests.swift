import Foundation
import Testing

@Suite("What one arm's log lacks never yields GO")
struct MissingByArmPilotTests {
  private static func timed(_ metric: String) -> String {
    PilotLog.manifest.replacingOccurrences(
      of: "guardrails: [", with: "guardrails: [{metric: \(metric), margin: 5s}, ")
  }

  private static func expectHold(_ code: String, _ log: PilotLog, _ manifest: String = PilotLog.manifest)
    throws
  {
    let outcome = try UnhealthyPilotTests.run(log, manifest)
    #expect(outcome.decision == "HOLD" && outcome.failed.contains(code), "\(outcome)")
  }

  @Test("events of one arm that came after complete_until")
  func late() throws {
    var log = PilotLog()
    log.more = ",observed_ts"
    for row in log.rows.indices {
      let isLate = log.rows[row].contains(",augmented,") && log.rows[row].contains("-2-augmented,1,")
      log.rows[row] += isLate && row % 3 == 0 ? ",2026-10-17T00:00:00Z" : ","
    }
    try Self.expectHold("H107", log)
  }

  @Test(
    "people of one arm who were assigned and never came, although the ratio of those who did is as planned")
  func neverCame() throws {
    var log = PilotLog()
    for unit in stride(from: 601, to: 641, by: 2) { log.add("", "assigned", unit, "augmented", 0, second: 0) }
    try Self.expectHold("H110", log)
  }

  @Test("starts lost in one arm, where a criterion rests on times; where none does, they bar nothing")
  func starts() throws {
    var log = PilotLog()
    log.rows.removeAll { $0.contains(",transaction_start,") && $0.contains("-1-augmented,") }
    try Self.expectHold("H103", log, Self.timed("time_to_decision_seconds_p50"))
    #expect(try UnhealthyPilotTests.run(log).decision == "GO")
  }

  @Test("ends that say accepted after rejections alone, in one arm")
  func acceptedByNobody() throws {
    var log = PilotLog()
    for row in log.rows.indices where log.rows[row].contains("-0-augmented,2,") {
      log.rows[row] = log.rows[row].replacingOccurrences(of: ",decision,", with: ",transaction_end,")
        .replacingOccurrences(of: "-0-augmented,2,", with: "-0-augmented,,")
        .replacingOccurrences(of: ",accept,model of augmented,", with: ",accepted,,")
    }
    try Self.expectHold("H103", log)
  }

  @Test("captures that fail in the place of rejections, where the primary rate leaves them out, bar a GO")
  func captures() throws {
    let manifest = PilotLog.manifest.replacingOccurrences(
      of: "{metric: retry_rate, minimum: 1pt}", with: "{metric: false_reject_rate_proxy, minimum: 1pt}")
    var log = PilotLog(units: 0)
    for unit in 0..<600 {
      let arm = unit % 2 == 0 ? "baseline" : "augmented"
      for visit in 0..<3 {
        log.visited(
          unit, visit, arm, day: (unit / 2 + visit * 5) % 14, retries: (unit / 2 + visit * 7) % 5 < 2)
      }
    }
    let rejected = log.rows.indices.filter {
      log.rows[$0].contains(",augmented,") && log.rows[$0].contains(",reject,")
    }
    for row in rejected where row % 2 == 0 {
      log.rows[row] = log.rows[row].replacingOccurrences(of: ",decision,", with: ",capture_failed,")
        .replacingOccurrences(of: ",reject,model of augmented,", with: ",,,")
    }
    let outcome = try UnhealthyPilotTests.run(log, manifest)
    #expect(outcome.decision == "EXTEND" && outcome.rule == "incomplete", "\(outcome)")
  }

  @Test("one line of another unit_type is refused, and the run goes on")
  func otherUnit() throws {
    var log = PilotLog()
    log.add("", "assigned", 1, "augmented", 0, second: 0)
    log.rows[log.rows.count - 1] = log.rows[log.rows.count - 1]
      .replacingOccurrences(of: ",subject,", with: ",device,")
    let outcome = try UnhealthyPilotTests.run(log)
    #expect(outcome.decision == "GO" && outcome.failed.isEmpty, "\(outcome)")
  }
}
