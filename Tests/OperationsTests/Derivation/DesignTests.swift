import Operations
import TestSupport
import Testing
import Vocabulary

@Suite("Designs, phases and traffic that is left out")
struct DesignTests {
  static func evaluation(
    _ log: DraftLog, _ settings: OperationsSettings
  ) throws -> OperationsEvaluation {
    try OperationsEvaluation.evaluating(log.log, settings: settings)
  }

  /// The baseline acts, and the augmented model decides on the same first captures; it refuses those of unit numbers that
  /// divide by `refuses`.
  static func replayed(refuses: Int) -> DraftLog {
    var log = MadeLog(unitsPerArm: 60, refusal: PerArm(baseline: 0.3, augmented: 0.3)).log
    for index in log.events.indices {
      log.events[index].arm = .baseline
      log.events[index].modelId = "baseline"
    }
    for event in log.events where event.kind == .decision && event.attempt == 1 {
      var other = event
      other.id = "x" + event.id
      other.arm = .augmented
      other.modelId = "augmented"
      let number = Int(event.unit.dropFirst()) ?? 0
      other.outcome = number % refuses == 0 ? .reject : .accept
      log.events.append(other)
    }
    return log
  }

  @Test(
    "a shadow replay gives the paired difference of first decisions, and nothing that a model must act for")
  func shadow() throws {
    var settings = MadeLog.settings
    settings.design = .shadow
    let evaluation = try Self.evaluation(Self.replayed(refuses: 4), settings)
    let contrast = try #require(evaluation.contrast(.falseRejectRateProxy))
    let rates = try PerArm { try #require(evaluation.record(.falseRejectRateProxy, $0)?.estimate.value) }
    // 120 units of four visits each; every fourth unit is refused by the augmented model.
    #expect(isClose(rates.augmented, 0.25, within: 1e-12))
    #expect(isClose(contrast.delta.value ?? .nan, rates.augmented - rates.baseline, within: 1e-12))
    #expect(contrast.delta.interval.map { $0.width > 0 } == true)
    #expect(evaluation.evidence == .modelled)
    #expect(evaluation.record(.retryRate, .augmented) == nil && evaluation.contrast(.retryRate) == nil)
    #expect(evaluation.record(.retryRate, .baseline) != nil)
    #expect(evaluation.health.filter { $0.status == .fail }.isEmpty)
    #expect(evaluation.curves?.map(\.arm) == [.baseline])
    #expect(evaluation.allUnits == 120 && evaluation.allTransactions == 480)
  }

  @Test("where nothing can be evaluated, the reason, its first place and a remedy are told")
  func nothing() throws {
    var mixed = MadeLog(unitsPerArm: 10).log
    for index in mixed.events.indices { mixed.events[index].unit = "u1" }
    let refusal = { (log: DraftLog) -> OperationsError? in
      do { _ = try Self.evaluation(log, MadeLog.settings) } catch { return error as? OperationsError }
      return nil
    }
    let error = try #require(refusal(mixed))
    #expect(error.sentence.contains("none of 80 transactions can be evaluated: 80 are of units that both"))
    #expect(error.sentence.contains("made.jsonl:1") && error.remedy.contains("design: switchback"))
    var early = MadeLog(unitsPerArm: 10).log
    for index in early.events.indices { early.events[index].instant -= 90 * 86_400_000 }
    #expect(try #require(refusal(early)).sentence.contains("outside the window from 2026-10-01"))
  }

  @Test("a paired difference is narrower than that of two samples, and turns round with the arms")
  func paired() throws {
    var settings = MadeLog.settings
    settings.design = .shadow
    let log = Self.replayed(refuses: 5)
    var swapped = log
    for index in swapped.events.indices { swapped.events[index].arm = swapped.events[index].arm.other }
    // The other model now has the later attempts, which a first decision does not ask for.
    let there = try #require(try Self.evaluation(log, settings).contrast(.falseRejectRateProxy))
    let back = try #require(try Self.evaluation(swapped, settings).contrast(.falseRejectRateProxy))
    #expect(isClose(there.delta.low ?? 0, -(back.delta.high ?? 1), within: 1e-12))
    #expect(there.p == back.p)
  }

  @Test("a model declared for a later phase passes H105, and undeclared fails it")
  func phases() throws {
    var log = MadeLog().log
    let change = MadeLog.start + 14 * 86_400_000
    for index in log.events.indices where log.events[index].instant >= change {
      log.events[index].threshold = 0.5
    }
    #expect(try HealthChecksTests.failed(log).contains("H105"))
    var settings = MadeLog.settings
    settings.phases = [PhaseSetting(from: "2026-10-15", reason: "threshold of the new firmware")]
    #expect(try !HealthChecksTests.failed(log, settings).contains("H105"))
    settings.phases = [PhaseSetting(from: "2026-12-01")]
    #expect(throws: OperationsError.self) { try Self.evaluation(log, settings) }
  }

  @Test("a changed allocation is tested phase by phase, and warned of")
  func allocation() throws {
    // Four in five new units of the second half go to the augmented arm, as planned.
    var log = MadeLog(unitsPerArm: 224, visits: 1).log
    let change = MadeLog.start + 14 * 86_400_000
    let first = Dictionary(grouping: log.events, by: \.unit).mapValues { $0.map(\.instant).min() ?? 0 }
    log.events.removeAll { event in
      event.arm == .baseline && (first[event.unit] ?? 0) >= change
        && (Int(event.unit.dropFirst()) ?? 0) % 8 != 0
    }
    var settings = MadeLog.settings
    // Held against one half throughout, the allocation looks broken.
    #expect(try HealthChecksTests.failed(log, settings).contains("H101"))
    settings.phases = [
      PhaseSetting(from: "2026-10-15", plannedShare: PerArm(baseline: 0.2, augmented: 0.8))
    ]
    let evaluation = try Self.evaluation(log, settings)
    #expect(evaluation.warnings.contains { $0.code == "L214" })
    #expect(evaluation.health.first { $0.code == "H101" }?.status == .pass)
  }

  @Test("excluded traffic and outages are left out and counted, and staff in both arms is no mixed exposure")
  func excluded() throws {
    var log = MadeLog().log
    for number in 0..<10 {
      log.events += MadeLog.transaction(
        "s\(number)", "guard", number % 2 == 0 ? .baseline : .augmented,
        MadeLog.start + Int64(number) * 3_600_000, isRefused: true)
    }
    #expect(try Self.evaluation(log, MadeLog.settings).flow.contains { $0.outcome == "mixed-exposure" })
    var settings = MadeLog.settings
    settings.exclude = [TrafficExclusion(units: ["guard"], reason: "staff")]
    settings.outages = [Outage(from: "2026-10-05", to: "2026-10-06", note: "network")]
    let evaluation = try Self.evaluation(log, settings)
    let count = { (outcome: String) in
      evaluation.flow.filter { $0.stage == .transactions && $0.outcome == outcome }.reduce(0) {
        $0 + $1.count
      }
    }
    #expect(count("excluded-traffic") == 10 && count("mixed-exposure") == 0)
    #expect(count("outage") > 0 && !evaluation.kpis.contains { $0.set == "day=2026-10-05" })
  }

  @Test("what happened before the window takes no part in it, and is no exposure")
  func prePeriod() throws {
    var log = MadeLog().log
    for unit in 0..<40 {
      log.events += MadeLog.transaction(
        "p\(unit)", "u\(unit)", .baseline, MadeLog.start - 86_400_000, isRefused: false)
    }
    #expect(try HealthChecksTests.failed(log) == [])
    var settings = MadeLog.settings
    settings.prePeriod = ["2026-09-01", "2026-10-01"]
    #expect(try HealthChecksTests.failed(log, settings) == [])
    settings.prePeriod = ["2026-09-01", "2026-10-02"]
    #expect(throws: OperationsError.self) { try Self.evaluation(log, settings) }
  }

  @Test("what begins on a day of a switchback and ends past midnight belongs to that day, if the arm stays")
  func overMidnight() throws {
    var settings = MadeLog.settings
    (settings.unit, settings.design) = (.day, .switchback)
    var log = DraftLog(events: [])
    for day in 0..<28 {
      for visit in 0..<12 {
        let arm: Arm = day / 2 % 2 == 0 ? .baseline : .augmented
        log.events += MadeLog.transaction(
          "\(day)-\(visit)", "day \(day)", arm,
          MadeLog.start + Int64(day) * 86_400_000 + Int64(visit + 1) * 7_000_000, isRefused: visit % 4 == 0)
      }
    }
    for index in log.events.indices { log.events[index].unitType = .day }
    let plain = try Self.evaluation(log, settings)
    // The last visit of the first day is decided a second after midnight, on a day of the same arm.
    let late = log.events.indices.filter { log.events[$0].transaction == "0-11" }
    for index in late {
      log.events[index].instant += 86_400_000 - 12 * 7_000_000 - 1_000
      if log.events[index].kind == .decision { log.events[index].unit = "day 1" }
    }
    let evaluation = try Self.evaluation(log, settings)
    #expect(!evaluation.flow.contains { $0.outcome == "inconsistent" && $0.count > 0 })
    #expect(evaluation.record(.retryRate, .baseline)?.denominator == 14 * 12)
    #expect(evaluation.contrast(.retryRate)?.delta == plain.contrast(.retryRate)?.delta)
    for index in late where log.events[index].kind == .decision { log.events[index].arm = .augmented }
    let torn = try Self.evaluation(log, settings)
    // The second day is now seen in both arms, so its transactions are left out, and the torn one with them.
    #expect(torn.record(.retryRate, .baseline)?.denominator == 13 * 12 - 1)
  }

  @Test("before and after: a unit may be in both arms, nothing is randomised, and the evidence says so")
  func beforeAfter() throws {
    var settings = MadeLog.settings
    settings.design = .beforeAfter
    var log = MadeLog().log
    for index in log.events.indices {
      log.events[index].arm =
        log.events[index].instant < MadeLog.start + 14 * 86_400_000 ? .baseline : .augmented
    }
    let evaluation = try Self.evaluation(log, settings)
    #expect(evaluation.evidence == .beforeAfter)
    let unchecked = evaluation.health.filter { $0.status == .notChecked }.map(\.code)
    #expect(unchecked == ["H101", "H102", "H109", "H110", "H111"])
    #expect(!evaluation.flow.contains { $0.outcome == "mixed-exposure" })
  }
}
