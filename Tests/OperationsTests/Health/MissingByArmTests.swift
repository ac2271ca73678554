import Statistics
import Testing
import Vocabulary

@testable import Operations

@Suite("What is missing in one arm alone")
struct MissingByArmTests {
  private static let healthy = MadeLog(unitsPerArm: 300)

  private static func evaluation(
    _ log: DraftLog, needing needed: Set<LoggedValue> = []
  ) throws -> OperationsEvaluation {
    try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings, needing: needed)
  }

  private static func failed(_ evaluation: OperationsEvaluation) -> [String] {
    evaluation.health.filter { $0.status == .fail }.map(\.code)
  }

  /// Every tenth unit of an arm, or of both.
  private static func isHit(_ event: LogEvent, _ arms: [Arm] = [.augmented]) -> Bool {
    arms.contains(event.arm) && (Int(event.unit.dropFirst()) ?? 0) / 2 % 10 == 3
  }

  @Test("events of one arm observed after complete_until fail H107, those of both arms do not")
  func late() throws {
    for arms in [[Arm.augmented], Arm.allCases] {
      var log = Self.healthy.log
      for index in log.events.indices where Self.isHit(log.events[index], arms) {
        log.events[index].observed = MadeLog.start + 40 * 86_400_000
      }
      let evaluation = try Self.evaluation(log)
      #expect(Self.failed(evaluation) == (arms.count == 1 ? ["H107"] : []))
      guard arms.count == 1 else { continue }
      let sentence = evaluation.health.first { $0.code == "H107" }?.sentence ?? ""
      #expect(sentence.hasPrefix("0 of ") && sentence.hasSuffix("events were observed after complete_until"))
    }
  }

  @Test("late events of one arm from before or after the window spoil nothing")
  func lateOutside() throws {
    var log = Self.healthy.log
    for unit in 0..<100 {
      log.events += MadeLog.transaction(
        "x\(unit)", "v\(unit)", .baseline, MadeLog.start + 30 * 86_400_000, isRefused: false)
    }
    #expect(Self.failed(try Self.evaluation(log)) == [])
  }

  @Test(
    "assigned units of one arm that never come fail H110 though the ratio holds, those of both arms do not")
  func neverCame() throws {
    for arms in [[Arm.augmented], Arm.allCases] {
      var log = Self.healthy.log
      for unit in 0..<(arms.count == 1 ? 20 : 40) {
        let arm: Arm = arms[unit % arms.count]
        var assigned = MadeLog.event("a\(unit)", .assigned, "", "n\(unit)", arm, MadeLog.start)
        assigned.transaction = nil
        log.events.append(assigned)
      }
      let evaluation = try Self.evaluation(log)
      #expect(Self.failed(evaluation) == (arms.count == 1 ? ["H110"] : []))
      if arms.count == 1 {
        #expect(
          evaluation.health.first { $0.code == "H110" }?.sentence
            == "0 of 300 and 20 of 320 units have no transaction")
      }
    }
  }

  /// The healthy log with every value, from which one is taken at the units hit.
  private static func log(without value: LoggedValue?, _ arms: [Arm] = [.augmented]) -> DraftLog {
    var log = healthy.log
    log.events += log.events.filter { $0.kind == .transactionStart }.map { start in
      var close = MadeLog.event(
        "r\(start.id)", .reviewClose, start.transaction ?? "", start.unit, start.arm, start.instant + 9000)
      close.reviewOutcome = .accept
      close.handleMilliseconds = value == .handle && isHit(start, arms) ? nil : 5000
      return close
    }
    for index in log.events.indices where log.events[index].kind == .decision {
      let isMissing = isHit(log.events[index], arms)
      log.events[index].response =
        value == .response && isMissing ? nil : ResponseTime(.total, milliseconds: 300)
      if value == .pose, isMissing { log.events[index].poseBin = nil }
    }
    if value == .start { log.events.removeAll { $0.kind == .transactionStart && isHit($0, arms) } }
    return log
  }

  @Test(
    "a value missing in one arm fails H103 where a criterion rests on it, and else is warned of",
    arguments: LoggedValue.allCases)
  func values(_ value: LoggedValue) throws {
    let log = Self.log(without: value)
    let needed = try Self.evaluation(log, needing: [value])
    #expect(Self.failed(needed) == ["H103"] && !needed.warnings.map(\.code).contains("L224"))
    let others = Set(LoggedValue.allCases).subtracting([value])
    let warned = try Self.evaluation(log, needing: others)
    #expect(Self.failed(warned) == [])
    let sentence = needed.health.first { $0.code == "H103" }?.sentence
    #expect(warned.warnings.filter { $0.code == "L224" }.map(\.sentence) == [sentence])
    let both = try Self.evaluation(Self.log(without: value, Arm.allCases), needing: [value])
    #expect(Self.failed(both) == [] && !both.warnings.map(\.code).contains("L224"))
  }

  @Test("each KPI rests on the values that it is computed from")
  func needed() {
    #expect(LoggedValue.needed(by: .timeToDecisionP50, onPoses: true) == [.start, .pose])
    #expect(LoggedValue.needed(by: .reviewHandleMean, onPoses: false) == [.handle])
    #expect(LoggedValue.needed(by: .responseP95, onPoses: false) == [.response])
    #expect(LoggedValue.needed(by: .retryRate, onPoses: false) == [])
  }

  @Test("ends that say accepted with nothing that accepted, in one arm alone, fail H103")
  func acceptedByNobody() throws {
    for arms in [[Arm.augmented], Arm.allCases] {
      var log = Self.healthy.log
      for index in log.events.indices where Self.isHit(log.events[index], arms) {
        guard log.events[index].outcome == .accept else { continue }
        log.events[index].kind = .transactionEnd
        (log.events[index].outcome, log.events[index].attempt) = (.accepted, nil)
        var rejected = log.events[index]
        rejected.id += "r"
        rejected.kind = .decision
        rejected.instant -= 500
        rejected.outcome = .reject
        rejected.attempt = log.events[index].id.hasSuffix("-2") ? 2 : 1
        log.events.append(rejected)
      }
      #expect(Self.failed(try Self.evaluation(log)) == (arms.count == 1 ? ["H103"] : []))
    }
  }

  @Test(
    "first captures that fail more often in the augmented arm are warned of, in the baseline's or both they are not"
  )
  func captures() throws {
    for arms in [[Arm.augmented], [Arm.baseline], Arm.allCases] {
      var log = Self.healthy.log
      for index in log.events.indices {
        guard Self.isHit(log.events[index], arms), log.events[index].outcome == .accept else { continue }
        var failed = log.events[index]
        failed.id += "f"
        failed.kind = .captureFailed
        failed.outcome = nil
        failed.instant -= 500
        failed.attempt = 1
        log.events[index].attempt = 2
        if log.events[index].id.hasSuffix("-1") { log.events.append(failed) }
      }
      #expect(try Self.evaluation(log).warnings.map(\.code).contains("L225") == (arms == [.augmented]))
    }
  }

  @Test(
    "what is missing by chance, in clusters by unit, fails one pilot in a thousand at most, or nearly so",
    arguments: [300, 800])
  func byChance(_ units: Int) {
    var alarms = 0
    for seed in 1...1000 as ClosedRange<UInt64> {
      var tally = UnitTally(units: units, phases: 1)
      let random = CounterRandom(seed: seed, stream: 77, replicate: 0)
      for unit in 0..<units {
        // Half of what is missing is missing of one unit in twenty, as of one old device.
        let isOld = random.uniform(at: UInt64(10 * unit)) < 0.05
        let hits = (1...4).count { random.uniform(at: UInt64(10 * unit + $0)) < (isOld ? 0.6 : 0.03) }
        tally.add(hits, of: 4, unit: Int32(unit), unit % 2 == 0 ? .baseline : .augmented, phase: 0)
      }
      if tally.shares.apart() != nil { alarms += 1 }
    }
    #expect(alarms <= 4)
  }

  @Test(
    "units lost by chance are told apart in one pilot in a thousand, or nearly so",
    arguments: [(300, 0.02), (300, 0.2), (1500, 0.01)])
  func lostByChance(_ units: Int, _ share: Double) {
    let alarms = (1...1000).count { pilot in
      let random = CounterRandom(seed: UInt64(pilot), stream: 79, replicate: 0)
      let lost = PerArm { arm in
        let first = arm == .baseline ? 0 : units
        return BinomialCount(
          successes: (first..<first + units).count { random.uniform(at: UInt64($0)) < share }, trials: units)
      }
      return LostUnits.areApart(lost, by: 0, at: HealthChecks.strictLevel)
    }
    #expect(alarms <= 4)
  }

  @Test("healthy pilots of which a little is missing at random neither fail nor warn")
  func atRandom() throws {
    for seed in 1...12 as ClosedRange<UInt64> {
      var log = MadeLog(unitsPerArm: 150, seed: seed).log
      let random = CounterRandom(seed: seed, stream: 78, replicate: 0)
      let chance = { (index: Int, part: UInt64) in random.uniform(at: UInt64(4 * index) + part) < 0.04 }
      for index in log.events.indices {
        if chance(index, 0) { log.events[index].observed = MadeLog.start + 40 * 86_400_000 }
        if chance(index, 1) { log.events[index].poseBin = nil }
      }
      for unit in 0..<30 {
        let arm: Arm = random.uniform(at: UInt64(1_000_000 + unit)) < 0.5 ? .baseline : .augmented
        var assigned = MadeLog.event("a\(unit)", .assigned, "", "n\(unit)", arm, MadeLog.start)
        assigned.transaction = nil
        log.events.append(assigned)
      }
      let evaluation = try Self.evaluation(log, needing: Set(LoggedValue.allCases))
      #expect(Set(Self.failed(evaluation)).isDisjoint(with: ["H107", "H110"]), "seed \(seed)")
      #expect(!evaluation.warnings.map(\.code).contains("L224"))
    }
  }
}
