import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("Resolutions and overrides")
struct ResolutionTests {
  /// One visit of each of `count` people an arm, with what follows its two refusals and, if asked, a review.
  static func evaluation(
    _ count: Int = 12, _ further: (String, String, Arm, Int64) -> [LogEvent]
  ) throws -> OperationsEvaluation {
    var events: [LogEvent] = []
    for unit in 0..<2 * count {
      let arm: Arm = unit % 2 == 0 ? .baseline : .augmented
      let (id, name) = ("\(unit)", "u\(unit)")
      let instant = MadeLog.start + Int64(unit) * 3_600_000
      events += MadeLog.transaction(id, name, arm, instant, isRefused: true).dropLast()
      events += further(id, name, arm, instant)
    }
    return try OperationsEvaluation.evaluating(DraftLog(events: events).log, settings: MadeLog.settings)
  }

  static func review(_ id: String, _ unit: String, _ arm: Arm, _ instant: Int64) -> [LogEvent] {
    var close = MadeLog.event("c\(id)", .reviewClose, id, unit, arm, instant + 90_000)
    close.reviewOutcome = .accept
    return [MadeLog.event("o\(id)", .reviewOpen, id, unit, arm, instant + 5000), close]
  }

  @Test("a transaction under review is resolved when the review is closed, and decided by the machine before")
  func reviewed() throws {
    let evaluation = try Self.evaluation { id, unit, arm, instant in
      Self.review(id, unit, arm, instant)
    }
    for arm in Arm.allCases {
      // Refused 2 s after the start; the review is closed after 90 s.
      #expect(evaluation.record(.timeToDecisionP50, arm)?.estimate.value == 2)
      for kpi in [KPI.timeToResolutionP50, .timeToResolutionP90, .timeToResolutionP95] {
        let record = try #require(evaluation.record(kpi, arm))
        #expect(record.estimate.value == 90 && record.denominator == 12 && record.numerator == nil)
      }
    }
  }

  @Test("a review that took a month is no shorter for it")
  func months() throws {
    let month: Int64 = 30 * 86_400_000
    var events: [LogEvent] = []
    for unit in 0..<24 {
      let (arm, id): (Arm, String) = (unit % 2 == 0 ? .baseline : .augmented, "\(unit)")
      let instant = MadeLog.start + Int64(unit) * 3_600_000
      events += MadeLog.transaction(id, "u\(unit)", arm, instant, isRefused: true).dropLast()
      var close = MadeLog.event("c\(id)", .reviewClose, id, "u\(unit)", arm, instant + month)
      close.reviewOutcome = .accept
      events += [MadeLog.event("o\(id)", .reviewOpen, id, "u\(unit)", arm, instant + 5000), close]
    }
    var settings = MadeLog.settings
    settings.completeUntil = "2026-12-30T00:00:00+09:00"
    let evaluation = try OperationsEvaluation.evaluating(DraftLog(events: events).log, settings: settings)
    #expect(evaluation.record(.timeToResolutionP50, .augmented)?.estimate.value == 2_592_000)
    #expect(evaluation.record(.timeToDecisionP50, .augmented)?.estimate.value == 2)
  }

  @Test("what is abandoned or still open has no time to resolution")
  func open() throws {
    let evaluation = try Self.evaluation { id, unit, arm, instant in
      arm == .baseline ? [] : [MadeLog.event("o\(id)", .reviewOpen, id, unit, arm, instant + 5000)]
    }
    for arm in Arm.allCases {
      let record = try #require(evaluation.record(.timeToResolutionP50, arm))
      #expect(record.estimate.value == nil && record.denominator == 0)
    }
  }

  @Test("overrides are counted by transaction, and end it")
  func overridden() throws {
    let evaluation = try Self.evaluation { id, unit, arm, instant in
      var end = MadeLog.event("e\(id)", .transactionEnd, id, unit, arm, instant + 30_000)
      end.outcome = .rejected
      let overrides = (0..<(arm == .baseline ? 2 : 0)).map { number in
        MadeLog.event("v\(id)-\(number)", .override, id, unit, arm, instant + 40_000 + Int64(number))
      }
      return [end] + overrides
    }
    let baseline = try #require(evaluation.record(.overrideRate, .baseline))
    let augmented = try #require(evaluation.record(.overrideRate, .augmented))
    #expect(baseline.numerator == 12 && baseline.denominator == 12)
    #expect(augmented.numerator == 0 && augmented.denominator == 12)
    #expect(evaluation.record(.timeToResolutionP50, .baseline)?.estimate.value == 40.001)
    #expect(evaluation.record(.timeToResolutionP50, .augmented)?.estimate.value == 30)
  }
}
