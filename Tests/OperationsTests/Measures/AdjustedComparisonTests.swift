import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("Differences over phases, and less what was before")
struct AdjustedComparisonTests {
  /// Two weeks with a tenth of the units on the augmented model at a low refusal rate, then two with nine tenths at a high
  /// one; the arms do not differ within a phase.
  private static var ramped: DraftLog {
    var events: [LogEvent] = []
    for unit in 0..<1000 {
      let random = CounterRandom(seed: 5, stream: 900, replicate: UInt32(unit))
      let isLate = unit >= 500
      let arm: Arm = (unit % 10 == 0) != isLate ? .augmented : .baseline
      for visit in 0..<3 {
        let day = Int64((isLate ? 14 : 0) + (unit + visit * 5) % 14)
        let isRefused = random.uniform(at: UInt64(visit)) < (isLate ? 0.6 : 0.2)
        events += MadeLog.transaction(
          "\(unit)-\(visit)", "u\(unit)", arm, MadeLog.start + day * 86_400_000 + 3_600_000,
          isRefused: isRefused)
      }
    }
    return DraftLog(events: events)
  }

  private static var rampedSettings: OperationsSettings {
    var settings = MadeLog.settings
    settings.plannedShare = PerArm(baseline: 0.9, augmented: 0.1)
    settings.phases = [
      PhaseSetting(from: "2026-10-15", plannedShare: PerArm(baseline: 0.1, augmented: 0.9))
    ]
    return settings
  }

  @Test(
    "where the allocation changes with the level, the pooled difference errs and the weighted one does not")
  func phases() throws {
    let evaluation = try OperationsEvaluation.evaluating(Self.ramped.log, settings: Self.rampedSettings)
    let contrast = try #require(evaluation.contrast(.retryRate))
    #expect(contrast.delta.method == .phaseStrata && contrast.reading == .noDifferenceShown)
    #expect(contrast.delta.interval?.contains(0) == true)
    let pooled = try #require(contrast.unadjusted?.interval)
    #expect(pooled.low > 0.2)
    #expect(evaluation.warnings.contains { $0.code == "L214" })
  }

  @Test(
    "the rates of the arms weight the phases as their difference does, with intervals; counts are those of the log"
  )
  func rates() throws {
    let evaluation = try OperationsEvaluation.evaluating(Self.ramped.log, settings: Self.rampedSettings)
    let baseline = try #require(evaluation.record(.retryRate, .baseline))
    let augmented = try #require(evaluation.record(.retryRate, .augmented))
    let delta = try #require(evaluation.contrast(.retryRate)?.delta.value)
    let rates = try [baseline, augmented].map { try #require($0.estimate.value) }
    #expect(abs(rates[1] - rates[0] - delta) < 1e-12)
    // Half the days at 0.2, half at 0.6.
    #expect(rates.allSatisfy { abs($0 - 0.4) < 0.05 })
    for record in [baseline, augmented] {
      #expect(record.isWeighted && record.estimate.interval?.contains(0.4) == true)
      let pooled = try Double(#require(record.numerator)) / Double(#require(record.denominator))
      #expect(abs(pooled - 0.4) > 0.1)
    }
    let rare = try #require(evaluation.record(.abandonmentRate, .baseline))
    #expect(!rare.isWeighted && rare.estimate.method == .upperBound)
  }

  /// Users come on some days, each first in its arm of that phase; newcomers are refused more often in their first ten days,
  /// whatever the model.
  private static func learning(_ seed: UInt64) -> DraftLog {
    var events: [LogEvent] = []
    for unit in 0..<1500 {
      let random = CounterRandom(seed: seed, stream: 903, replicate: UInt32(unit))
      let first = Int(28 * random.uniform(at: 0))
      let arm: Arm = random.uniform(at: 1) < (first < 14 ? 0.1 : 0.5) ? .augmented : .baseline
      for (visit, day) in stride(from: first, to: 28, by: 5).enumerated() {
        let isNew = day - first < 10
        events += MadeLog.transaction(
          "\(unit)-\(visit)", "u\(unit)", arm, MadeLog.start + Int64(day) * 86_400_000 + 3_600_000,
          isRefused: random.uniform(at: UInt64(2 + visit)) < (isNew ? 0.3 : 0.05))
      }
    }
    return DraftLog(events: events)
  }

  @Test(
    "units keep their arm: where shares change, newcomers of one phase are compared with those of the same")
  func newcomers() throws {
    var settings = MadeLog.settings
    settings.plannedShare = PerArm(baseline: 0.9, augmented: 0.1)
    settings.phases = [PhaseSetting(from: "2026-10-15", plannedShare: PerArm(baseline: 0.5, augmented: 0.5))]
    let deltas = try (0..<16).map { seed in
      try #require(
        try OperationsEvaluation.evaluating(Self.learning(seed).log, settings: settings)
          .contrast(.retryRate))
    }
    // Late in the window the augmented arm holds more newcomers: by days of the transactions it would look 5 points worse.
    let mean = deltas.compactMap(\.delta.value).mean ?? 1
    #expect(abs(mean) < 0.012, "\(mean)")
    #expect(deltas.allSatisfy { $0.delta.method == .phaseStrata })
    // 0.8 misses of 16 are expected; more than 4 come once in a thousand.
    #expect(deltas.count { $0.delta.interval?.contains(0) != true } <= 4)
    #expect((deltas.compactMap(\.unadjusted?.value).mean ?? 0) > 0.02)
  }

  @Test("an earlier period that the augmented model served takes no part; one stray transaction is left out")
  func served() throws {
    var log = Self.habitual(7, effect: -0.1)
    for index in log.events.indices where log.events[index].instant < MadeLog.start {
      let unit = Int(log.events[index].unit.dropFirst()) ?? 0
      if unit % 2 == 1 {
        log.events[index].arm = .augmented
        if log.events[index].modelId != nil { log.events[index].modelId = Arm.augmented.rawValue }
      }
    }
    var settings = MadeLog.settings
    settings.prePeriod = ["2026-09-03", "2026-10-01"]
    let evaluation = try OperationsEvaluation.evaluating(log.log, settings: settings)
    #expect(evaluation.contrast(.retryRate)?.delta.method == .deltaMethod)
    #expect(evaluation.warnings.contains { $0.code == "L223" && $0.sentence.contains("1800 of 3600") })
    // The arm that such events state does not hide the model that decided.
    for index in log.events.indices where log.events[index].instant < MadeLog.start {
      log.events[index].arm = .baseline
    }
    let hidden = try OperationsEvaluation.evaluating(log.log, settings: settings)
    #expect(hidden.contrast(.retryRate)?.delta.method == .deltaMethod)
    #expect(hidden.warnings.contains { $0.code == "L223" && $0.sentence.contains("1800 of 3600") })
    settings.prePeriod = ["2026-08-01", "2026-08-31"]
    let empty = try OperationsEvaluation.evaluating(Self.habitual(7).log, settings: settings)
    #expect(empty.warnings.contains { $0.code == "L223" && $0.sentence.contains("no transaction") })
    var stray = Self.habitual(1)
    let first = try #require(stray.events.first { $0.instant < MadeLog.start }?.transaction)
    for index in stray.events.indices where stray.events[index].transaction == first {
      stray.events[index].arm = .augmented
    }
    #expect(try Self.contrast(stray).delta.method == .priorAdjusted)
  }

  @Test("a pilot without phases has the plain rates")
  func unphased() throws {
    let record = try #require(
      try OperationsEvaluation.evaluating(Self.ramped.log, settings: MadeLog.settings)
        .record(.retryRate, .baseline))
    #expect(!record.isWeighted)
    #expect(record.estimate.value == Double(record.numerator ?? 0) / Double(record.denominator ?? 1))
  }

  @Test("phases too small to be weighted leave the difference unknown where the allocation changed")
  func fewEvents() throws {
    let evaluation = try OperationsEvaluation.evaluating(Self.ramped.log, settings: Self.rampedSettings)
    let contrast = try #require(evaluation.contrast(.abandonmentRate))
    #expect(contrast.delta.value == nil && contrast.reading == .undetermined)
    #expect(contrast.delta.reason?.contains("allocation differs") == true)
  }

  /// 600 units with habits of their own, in the month before and in the pilot.
  private static func habitual(_ seed: UInt64, effect: Double = 0) -> DraftLog {
    var events: [LogEvent] = []
    for unit in 0..<600 {
      let random = CounterRandom(seed: seed, stream: 901, replicate: UInt32(unit))
      let habit = random.uniform(at: 0)
      for visit in 0..<12 {
        let isBefore = visit < 6
        let arm: Arm = isBefore || unit % 2 == 0 ? .baseline : .augmented
        let day = Int64((unit + visit * 9) % 28) - (isBefore ? 28 : 0)
        let chance = habit + (arm == .augmented ? effect : 0)
        events += MadeLog.transaction(
          "\(unit)-\(visit)", "u\(unit)", arm, MadeLog.start + day * 86_400_000 + 3_600_000,
          isRefused: random.uniform(at: UInt64(1 + visit)) < chance)
      }
    }
    return DraftLog(events: events)
  }

  private static func contrast(_ log: DraftLog) throws -> KPIContrast {
    var settings = MadeLog.settings
    settings.prePeriod = ["2026-09-03", "2026-10-01"]
    let evaluation = try OperationsEvaluation.evaluating(log.log, settings: settings)
    return try #require(evaluation.contrast(.retryRate))
  }

  @Test("what units did before narrows the interval by what it explains")
  func narrower() throws {
    let contrast = try Self.contrast(Self.habitual(1))
    #expect(contrast.delta.method == .priorAdjusted)
    let adjusted = try #require(contrast.delta.interval)
    let plain = try #require(contrast.unadjusted?.interval)
    // Var of a mean of six trials at U(0, 1): 1/12 between units + (1/6)/6 within; their correlation is 3/4.
    #expect(isClose(adjusted.width / plain.width, (1 - 0.75 * 0.75).squareRoot(), within: 0.05))
  }

  @Test("the adjusted interval holds the true difference about 95 times in a hundred")
  func covers() throws {
    let pilots = try (0..<12).map { try Self.contrast(Self.habitual(100 + $0)).delta }
    // 0.6 misses of 12 are expected; more than 3 come twice in a thousand.
    #expect(pilots.count { $0.interval?.contains(0) != true } <= 3)
  }

  @Test("without an earlier period or phases the difference is the plain one")
  func plain() throws {
    let contrast = try #require(
      try OperationsEvaluation.evaluating(MadeLog(unitsPerArm: 240).log.log, settings: MadeLog.settings)
        .contrast(.retryRate))
    #expect(contrast.unadjusted == nil && contrast.delta.method == .deltaMethod)
  }

  @Test("rare events are not adjusted, since nothing could be said of their spread")
  func rare() throws {
    var settings = MadeLog.settings
    settings.prePeriod = ["2026-09-03", "2026-10-01"]
    let contrast = try #require(
      try OperationsEvaluation.evaluating(Self.habitual(1).log, settings: settings)
        .contrast(.manualReviewRate))
    #expect(contrast.unadjusted == nil)
  }
}
