import Statistics
import Testing
import Vocabulary

@testable import Operations

@Suite("How differences are taken where phases differ")
struct ComparisonPlanTests {
  /// Units of the second half are refused more often, and so take longer; the share of the augmented arm rises with it.
  private static var log: OperationLog {
    var events: [LogEvent] = []
    for unit in 0..<400 {
      let random = CounterRandom(seed: 6, stream: 904, replicate: UInt32(unit))
      let isLate = unit >= 200
      let arm: Arm = (unit % 10 == 0) != isLate ? .augmented : .baseline
      let instant = MadeLog.start + Int64((isLate ? 14 : 0) + unit % 14) * 86_400_000 + 3_600_000
      events += MadeLog.transaction(
        "\(unit)", "u\(unit)", arm, instant, isRefused: random.uniform(at: 0) < (isLate ? 0.8 : 0.2))
      if unit % 4 == 1 || unit % 4 == 2 {
        var truth = MadeLog.event("t\(unit)", .truth, "\(unit)", "u\(unit)", arm, instant + 60_000)
        truth.truth = unit % 20 < 3 ? .impostor : .genuine
        events.append(truth)
      }
    }
    return DraftLog(events: events).log
  }

  private static func settings(_ later: PerArm<Double>) -> OperationsSettings {
    var settings = MadeLog.settings
    settings.plannedShare = PerArm(baseline: 0.9, augmented: 0.1)
    settings.phases = [PhaseSetting(from: "2026-10-15", plannedShare: later)]
    return settings
  }

  @Test("times and false accepts are not pooled over phases of unlike shares, and the reason is told")
  func unpooled() throws {
    let unlike = try OperationsEvaluation.evaluating(
      Self.log, settings: Self.settings(PerArm(baseline: 0.1, augmented: 0.9)))
    let alike = try OperationsEvaluation.evaluating(
      Self.log, settings: Self.settings(PerArm(baseline: 0.9, augmented: 0.1)))
    for kpi in [KPI.timeToDecisionP50, .timeToDecisionP90, .falseAcceptRate] {
      let taken = try #require(alike.contrast(kpi))
      #expect(taken.delta.value != nil, "\(kpi)")
      let left = try #require(unlike.contrast(kpi))
      #expect(left.delta.value == nil && left.delta.interval == nil && left.p == nil && left.pAdjusted == nil)
      #expect(left.reading == .undetermined)
      #expect(left.delta.reason == "the arms' shares changed between phases, which are not pooled")
      // Each arm's own figure is as it was.
      for arm in Arm.allCases { #expect(unlike.record(kpi, arm) == alike.record(kpi, arm)) }
    }
    // The difference that would have passed for an effect of the model.
    let pooled = try #require(alike.contrast(.timeToDecisionP50)?.delta.value)
    #expect(pooled == 2)
    let told = try #require(unlike.warnings.first { $0.code == "L214" })
    #expect(told.sentence.contains("differences of times and of false accepts are not taken"))
  }

  @Test("the primary difference keeps its p value, and the others are adjusted without it")
  func primary() throws {
    let log = MadeLog(unitsPerArm: 120, refusal: PerArm(baseline: 0.4, augmented: 0.3)).log.log
    let plain = try OperationsEvaluation.evaluating(log, settings: MadeLog.settings)
    let asked = try OperationsEvaluation.evaluating(
      log, settings: MadeLog.settings, primary: (.retryRate, "all"))
    let primary = try #require(asked.contrast(.retryRate))
    #expect(primary.p != nil && primary.pAdjusted == nil && plain.contrast(.retryRate)?.pAdjusted != nil)
    let others = asked.contrasts.filter { $0.set == "all" && $0.kpi != .retryRate && $0.p != nil }
    let adjusted = holmAdjusted(others.compactMap(\.p))
    #expect(others.map(\.pAdjusted) == adjusted && others.count > 3)
    // Of another set it is one of the parts that explore.
    #expect(asked.contrasts.contains { $0.kpi == .retryRate && $0.set != "all" && $0.pAdjusted != nil })
  }
}
