import Foundation
import Testing

@Suite("An unhealthy experiment never yields GO")
struct UnhealthyPilotTests {
  struct Outcome {
    let decision: String?
    let rule: String?
    let failed: [String]
  }

  static func run(_ log: PilotLog, _ manifest: String = PilotLog.manifest) throws -> Outcome {
    let scratch = try Scratch()
    try scratch.write(manifest, to: "pilot.yaml")
    try scratch.write(log.text, to: "log.csv")
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: scratch.url)
    let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let verdict = object?["verdict"] as? [String: Any]
    return Outcome(
      decision: verdict?["decision"] as? String, rule: verdict?["rule"] as? String,
      failed: verdict?["failed_checks"] as? [String] ?? [])
  }

  private static func expectHold(_ code: String, _ log: PilotLog, _ manifest: String = PilotLog.manifest)
    throws
  {
    let outcome = try run(log, manifest)
    #expect(outcome.decision == "HOLD" && outcome.rule == "unhealthy", "\(outcome)")
    #expect(outcome.failed.contains(code), "\(outcome)")
  }

  @Test("the log from which all others are spoilt is healthy, and GO")
  func healthy() throws {
    let outcome = try Self.run(PilotLog())
    #expect(outcome.decision == "GO" && outcome.failed.isEmpty, "\(outcome)")
  }

  @Test("a window, an exclusion or a mapping changed after the plan was frozen")
  func afterFreezing() throws {
    let scratch = try Scratch()
    try scratch.write(PilotLog(units: 600, days: 14).text, to: "log.csv")
    let four = PilotLog.manifest
      .replacingOccurrences(of: "[2026-10-01, 2026-10-15]", with: "[2026-10-01, 2026-10-29]")
      .replacingOccurrences(of: "2026-10-16T00", with: "2026-10-30T00")
    try scratch.write(four + "plan: plan.json\n", to: "pilot.yaml")
    #expect(try BuiltProgram.run(["plan", "pilot.yaml"], in: scratch.url).status == 0)
    let frozen = try scratch.contents()["plan.json"]
    let skipped = "logs: [{path: log.csv, skip_if: [{from: outcome, equals: reject}]}]"
    for changed in [
      PilotLog.manifest,
      PilotLog.manifest.replacingOccurrences(
        of: "  logs:", with: "  exclude: [{units: [u1], reason: staff}]\n  logs:"),
      four.replacingOccurrences(of: "logs: [{path: log.csv}]", with: skipped),
    ] {
      try scratch.write(changed + "plan: plan.json\n", to: "pilot.yaml")
      let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: scratch.url)
      #expect(run.errors.contains("[H111]") && run.text.contains("\"decision\" : \"HOLD\""), "\(run.errors)")
      #expect(!run.errors.contains("u1"))
    }
    #expect(try scratch.contents()["plan.json"] == frozen)
  }

  @Test("a sample ratio that chance does not make")
  func sampleRatio() throws {
    try Self.expectHold("H101", PilotLog { $0 % 5 < 3 ? "baseline" : "augmented" })
  }

  @Test("more than one unit in a hundred seen in both arms")
  func mixedExposure() throws {
    var log = PilotLog()
    for unit in stride(from: 0, to: 20, by: 2) { log.visited(unit, 9, "augmented", day: 3) }
    try Self.expectHold("H102", log)
  }

  @Test(
    "what happens outside the window spoils nothing: the baseline for all before and after, a later model")
  func outside() throws {
    let manifest = PilotLog.manifest
      .replacingOccurrences(of: "[2026-10-01, 2026-10-15]", with: "[2026-10-08, 2026-10-22]")
      .replacingOccurrences(of: "2026-10-16T", with: "2026-10-23T")
    var log = PilotLog(units: 0)
    for unit in 0..<600 {
      let arm = unit % 2 == 0 ? "baseline" : "augmented"
      for visit in 0..<3 {
        let retries = (unit / 2 + visit * 7) % 5 < (unit % 2 == 0 ? 2 : 1)
        log.visited(unit, visit, arm, day: 7 + (unit / 2 + visit * 5) % 14, retries: retries)
      }
      if unit % 10 == 1 { log.visited(unit, 8, "baseline", day: 3) }
      if unit % 15 == 1 { log.visited(unit, 9, "baseline", day: 21) }
    }
    let last = log.rows.indices.filter { log.rows[$0].contains("2026-10-22T") }
    for row in last { log.rows[row] = log.rows[row].replacingOccurrences(of: "model of", with: "next to") }
    let outcome = try Self.run(log, manifest)
    #expect(outcome.decision == "GO" && outcome.failed.isEmpty, "\(outcome)")
  }

  @Test("ends missing in one arm bar a GO, unless a guardrail judges how many leave")
  func endsMissing() throws {
    var log = PilotLog()
    log.rows.removeAll { $0.contains(",decision,") && $0.contains(",2,augmented,") }
    let guarded = try Self.run(log)
    #expect(guarded.decision == "STOP", "\(guarded)")
    let manifest = PilotLog.manifest.replacingOccurrences(
      of: "{metric: abandonment_rate, margin: 1pt}", with: "{metric: first_attempt_success_rate, margin: 1pt}"
    )
    let outcome = try Self.run(log, manifest)
    #expect(outcome.decision == "EXTEND" && outcome.rule == "incomplete", "\(outcome)")
    #expect(try Self.run(PilotLog(), manifest).decision == "GO")
  }

  @Test("a gain that only comes from retried transactions lost whole in the augmented arm bars a GO")
  func lostWhole() throws {
    var log = PilotLog(units: 0)
    var lost = 0
    for unit in 0..<2000 {
      let arm = unit % 2 == 0 ? "baseline" : "augmented"
      for visit in 0..<3 {
        // One of eight retries with either model.
        let retries = (unit / 2 * 3 + visit * 5) % 8 == 0
        if retries { lost += arm == "augmented" ? 1 : 0 }
        if retries, arm == "augmented", lost % 4 == 0 { continue }
        log.visited(unit, visit, arm, day: (unit / 2 + visit * 5) % 14, retries: retries)
      }
    }
    let outcome = try Self.run(log)
    #expect(outcome.decision == "EXTEND" && outcome.rule == "incomplete", "\(outcome)")
  }

  @Test("outcomes missing in one arm: reviews that were opened and never closed")
  func missingByArm() throws {
    var log = PilotLog()
    for unit in stride(from: 1, to: 80, by: 2) {
      log.add("\(unit)-0-augmented", "review_open", unit, "augmented", (unit / 2) % 14, second: 5)
    }
    try Self.expectHold("H103", log)
  }

  @Test("first attempts without a decision, in one arm alone")
  func undecided() throws {
    var log = PilotLog()
    let lost = log.rows.indices.filter {
      log.rows[$0].contains(",decision,") && log.rows[$0].contains(",1,augmented,")
        && log.rows[$0].contains(",reject,")
    }
    for row in lost {
      log.rows[row] = log.rows[row].replacingOccurrences(of: ",decision,", with: ",capture,")
        .replacingOccurrences(of: ",reject,", with: ",,").replacingOccurrences(
          of: "model of augmented", with: "")
    }
    #expect(lost.count > 100)
    try Self.expectHold("H103", log)
  }

  @Test("lines missing in one arm: damaged ones that still tell their arm")
  func damagedByArm() throws {
    var log = PilotLog()
    let hit = log.rows.indices.filter { log.rows[$0].contains(",augmented,") }.prefix(60)
    for row in hit { log.rows[row] = log.rows[row].replacingOccurrences(of: "oplog/1", with: "oplog/9") }
    try Self.expectHold("H107", log)
  }

  @Test("a log that stops before its window does, with one planned look")
  func tooShort() throws {
    try Self.expectHold("H104", PilotLog(days: 10))
  }

  @Test("a log of the window's last days alone")
  func lastDays() throws {
    var log = PilotLog(units: 0)
    for unit in 0..<600 {
      for visit in 0..<3 {
        log.visited(
          unit, visit, unit % 2 == 0 ? "baseline" : "augmented", day: 11 + visit,
          retries: unit % 2 == 0 && unit % 5 < 2)
      }
    }
    try Self.expectHold("H104", log)
  }

  @Test("a window that is not of whole weeks")
  func partWeek() throws {
    let manifest = PilotLog.manifest.replacingOccurrences(of: "2026-10-15", with: "2026-10-14")
    try Self.expectHold("H104", PilotLog(days: 13), manifest)
  }

  @Test("two models in one arm")
  func twoModels() throws {
    var log = PilotLog()
    let row = try #require(log.rows.firstIndex { $0.contains("model of augmented") })
    log.rows[row] = log.rows[row].replacingOccurrences(of: "model of augmented", with: "a third")
    try Self.expectHold("H105", log)
  }

  @Test("events of one id that contradict each other")
  func contradictions() throws {
    var log = PilotLog()
    log.rows += log.rows.prefix(10).map { $0.replacingOccurrences(of: ":00:0", with: ":07:0") }
    try Self.expectHold("H106", log)
  }

  @Test("durations below zero")
  func negative() throws {
    var log = PilotLog()
    for unit in [1, 3, 5] {
      log.add(
        "\(unit)-0-augmented", "review_close", unit, "augmented", (unit / 2) % 14, second: 6, handle: "-4",
        review: "accept")
    }
    try Self.expectHold("H108", log)
  }

  @Test("arms that do not overlap in time")
  func apart() throws {
    var log = PilotLog(units: 0)
    for unit in 0..<600 {
      for visit in 0..<3 {
        let isOld = unit % 2 == 0
        log.visited(
          unit, visit, isOld ? "baseline" : "augmented", day: (unit / 2 + visit) % 7 + (isOld ? 0 : 7),
          retries: isOld && unit % 5 < 2)
      }
    }
    try Self.expectHold("H109", log)
  }

  @Test("units lost on the way to a decision in one arm")
  func attrition() throws {
    var log = PilotLog()
    // Every third unit of the augmented arm is assigned to it, and never comes.
    for unit in stride(from: 1, to: 600, by: 6) {
      log.rows.removeAll { $0.contains(",u\(unit),") }
      log.add("", "assigned", unit, "augmented", 0, second: 0)
    }
    try Self.expectHold("H110", log)
  }

  @Test("so few units that no outcome of theirs could settle it, however large the difference")
  func undeterminedByDesign() throws {
    var log = PilotLog(units: 0)
    for unit in 0..<6 {
      for visit in 0..<200 {
        let isOld = unit % 2 == 0
        log.visited(
          unit, visit, isOld ? "baseline" : "augmented", day: visit % 14, retries: isOld && visit % 5 < 3)
      }
    }
    let outcome = try Self.run(log)
    #expect(outcome.decision == "EXTEND", "\(outcome)")
  }

  @Test("fewer than two units in an arm")
  func oneUnit() throws {
    try Self.expectHold("H113", PilotLog { $0 == 1 ? "augmented" : "baseline" })
  }
}
