import Operations
import Statistics
import TestSupport
import Testing
import Vocabulary

@Suite("Warnings about a log's figures")
struct WarningTests {
  static func codes(_ log: DraftLog, _ settings: OperationsSettings = MadeLog.settings) throws -> [String] {
    try OperationsEvaluation.evaluating(log.log, settings: settings).warnings.map(\.code)
  }

  @Test("a healthy log of many units is warned of nothing but silence")
  func healthy() throws { #expect(try Self.codes(MadeLog(unitsPerArm: 300).log) == []) }

  @Test("a difference that fades with the weeks since the first exposure is a novelty")
  func novelty() throws {
    var log = MadeLog(unitsPerArm: 300, visits: 4, refusal: PerArm(baseline: 0.2, augmented: 0.2)).log
    let firsts = Dictionary(grouping: log.events, by: \.unit).mapValues { $0.map(\.instant).min() ?? 0 }
    // The augmented arm accepts everybody in a unit's first week.
    let refused = Set(log.events.filter { $0.outcome == .reject }.compactMap(\.transaction))
    log.events.removeAll { event in
      event.arm == .augmented && event.attempt == 2
        && event.instant < (firsts[event.unit] ?? 0) + 7 * 86_400_000
    }
    for index in log.events.indices {
      let event = log.events[index]
      guard event.arm == .augmented, event.outcome == .reject, refused.contains(event.transaction ?? ""),
        event.instant < (firsts[event.unit] ?? 0) + 7 * 86_400_000
      else { continue }
      log.events[index].outcome = .accept
    }
    #expect(try Self.codes(log).contains("L210"))
    // Being assigned weeks before is no exposure.
    for unit in 0..<600 {
      var assigned = MadeLog.event(
        "a\(unit)", .assigned, "", "u\(unit)", unit % 2 == 0 ? .baseline : .augmented,
        MadeLog.start - 28 * 86_400_000)
      assigned.transaction = nil
      log.events.append(assigned)
    }
    #expect(try Self.codes(log).contains("L210"))
  }

  @Test("in fewer than three weeks a change with use is not checked, and a note says so")
  func shortPilot() throws {
    var settings = MadeLog.settings
    settings.window = ["2026-10-01", "2026-10-15"]
    settings.completeUntil = "2026-10-16T00:00:00+09:00"
    let warnings = try OperationsEvaluation.evaluating(
      MadeLog(unitsPerArm: 300).log.log, settings: settings
    ).warnings
    let note = try #require(warnings.first { $0.code == "L210" })
    #expect(note.severity == .note)
    #expect(
      note.sentence == "whether the difference changes with use is not checked: fewer than three weeks")
  }

  @Test("another mix of app versions in the arms is unbalanced, and the same mix is not")
  func balance() throws {
    var log = MadeLog(unitsPerArm: 300).log
    var same = log
    for index in log.events.indices {
      let number = (Int(log.events[index].unit.dropFirst()) ?? 0) / 2
      same.events[index].appVersion = number % 3 == 0 ? "2.0" : "3.1"
      log.events[index].appVersion =
        log.events[index].arm == .baseline ? same.events[index].appVersion : "3.1"
    }
    #expect(try Self.codes(log) == ["L212"] && Self.codes(same) == [])
  }

  @Test("undecided first attempts, where they are many, bound the false reject rate on both sides")
  func missing() throws {
    var log = MadeLog(unitsPerArm: 100, refusal: PerArm(baseline: 0.2, augmented: 0.2)).log
    #expect(
      try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings).missingOutcomes == [])
    var (removed, rejected) = (0, 0)
    for index in log.events.indices
    where log.events[index].arm == .augmented && log.events[index].attempt == 1 {
      if log.events[index].outcome == .reject { rejected += 1 }
      guard index % 9 == 0 else { continue }
      if log.events[index].outcome == .reject { rejected -= 1 }
      log.events[index].outcome = .timeout
      removed += 1
    }
    let bounds = try #require(
      try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings).missingOutcomes)
    #expect(
      bounds.map(\.arm) == [.augmented] && bounds[0].missing == removed && bounds[0].firstAttempts == 400)
    #expect(
      bounds[0].lowest == Double(rejected) / 400 && bounds[0].highest == Double(rejected + removed) / 400)
  }

  @Test("the curve of decisions rises to the share that was decided")
  func curve() throws {
    let evaluation = try OperationsEvaluation.evaluating(MadeLog().log.log, settings: MadeLog.settings)
    for curve in try #require(evaluation.curves) {
      #expect(
        curve.points.count <= 200
          && curve.points.last?.share == Double(curve.decided) / Double(curve.transactions))
      #expect(curve.points.map(\.seconds) == curve.points.map(\.seconds).sorted())
      #expect(curve.points.map(\.share) == curve.points.map(\.share).sorted())
    }
  }
}
