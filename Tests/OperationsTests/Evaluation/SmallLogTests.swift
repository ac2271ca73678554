import Operations
import TestSupport
import Testing
import Vocabulary

@Suite("A small dirty log")
struct SmallLogTests {
  static func evaluation(_ log: DraftLog = SmallLog.log) throws -> OperationsEvaluation {
    try OperationsEvaluation.evaluating(log.log, settings: SmallLog.settings)
  }

  @Test("every line is accounted for")
  func lines() throws {
    let evaluation = try Self.evaluation()
    let count = { (stage: FlowCount.Stage, outcome: String) in
      evaluation.flow.filter { $0.stage == stage && $0.outcome == outcome }.reduce(0) { $0 + $1.count }
    }
    #expect(count(.lines, "read") == 39 && count(.lines, "unreadable") == 1 && count(.lines, "naive") == 1)
    #expect(count(.events, "duplicate") == 1 && count(.events, "late") == 2 && count(.events, "kept") == 34)
    #expect(count(.transactions, "mixed-exposure") == 2 && count(.transactions, "follow-up-incomplete") == 1)
    for stage in FlowCount.Stage.allCases {
      for arm in [nil, Arm.baseline, .augmented] {
        let own = evaluation.flow.filter { $0.stage == stage && $0.arm == arm }
        let read = own.first { $0.outcome == "read" }?.count ?? 0
        #expect(read == own.filter { $0.outcome != "read" }.reduce(0) { $0 + $1.count })
      }
    }
  }

  @Test("mixed exposure, a short window and unreadable lines withhold the verdict, nothing else does")
  func health() throws {
    let failed = try Self.evaluation().health.filter { $0.status == .fail }.map(\.code)
    #expect(failed == ["H102", "H104", "H107"])
  }

  /// KPI, baseline numerator and denominator, augmented numerator and denominator.
  static let counts: [(KPI, Int, Int, Int, Int)] = [
    (.failureToAcquireRate, 1, 9, 0, 5), (.falseRejectRateProxy, 3, 4, 1, 4),
    (.falseRejectRateConfirmed, 1, 4, 0, 4), (.retryRate, 3, 5, 1, 4), (.retriesPerTransaction, 4, 5, 1, 4),
    (.manualReviewRate, 1, 5, 0, 4), (.abandonmentRate, 1, 5, 0, 4), (.firstAttemptSuccessRate, 1, 5, 3, 4),
    (.automaticSuccessRate, 3, 5, 4, 4), (.failureByAttempt1, 4, 5, 1, 4), (.failureByAttempt2, 1, 3, 0, 1),
    (.failureByAttempt3, 1, 1, 0, 0),
  ]

  @Test("numerators and denominators are the reference's", arguments: counts)
  func kpi(_ kpi: KPI, _ x: Int, _ n: Int, _ y: Int, _ m: Int) throws {
    let evaluation = try Self.evaluation()
    let baseline = try #require(evaluation.record(kpi, .baseline))
    let augmented = try #require(evaluation.record(kpi, .augmented))
    #expect(baseline.numerator == x && baseline.denominator == n)
    #expect(augmented.numerator == y && augmented.denominator == m)
    // No trials have no rate, never 0.
    #expect((augmented.estimate.value == nil) == (m == 0))
  }

  @Test("false rejects by the pose of the first attempt are the reference's")
  func poses() throws {
    let evaluation = try Self.evaluation()
    let counts = { (arm: Arm, pose: String) in
      evaluation.record(.falseRejectRateProxy, arm, set: pose).map { [$0.numerator ?? -1, $0.denominator] }
    }
    #expect(counts(.baseline, "frontal") == [0, 1] && counts(.baseline, "profile_left") == [2, 2])
    #expect(counts(.baseline, "profile_up") == [1, 1] && counts(.augmented, "frontal") == [0, 2])
    #expect(counts(.augmented, "profile_left") == [0, 1] && counts(.augmented, "profile_up") == [1, 1])
  }

  @Test("times, units, and the weighted impostor are the reference's")
  func timesAndUnits() throws {
    let evaluation = try Self.evaluation()
    let value = { (kpi: KPI, arm: Arm) in evaluation.record(kpi, arm)?.estimate.value ?? .nan }
    #expect(isClose(value(.timeToDecisionP50, .baseline), 15.5, within: 1e-9))
    #expect(isClose(value(.timeToDecisionP90, .baseline), 33.7, within: 1e-9))
    #expect(isClose(value(.timeToDecisionP95, .baseline), 36.85, within: 1e-9))
    #expect(isClose(value(.timeToDecisionP50, .augmented), 3.25, within: 1e-9))
    #expect(isClose(value(.timeToDecisionP90, .augmented), 11.55, within: 1e-9))
    #expect(isClose(value(.timeToDecisionP95, .augmented), 13.275, within: 1e-9))
    #expect(evaluation.record(.timeToDecisionP50, .baseline)?.denominator == 4)
    #expect(value(.reviewHandleMean, .baseline) == 180)
    #expect(evaluation.record(.reviewHandleMean, .augmented)?.estimate.value == nil)
    #expect(evaluation.units == UnitCounts(type: "subject", baseline: 3, augmented: 3))
    #expect(evaluation.transactions == PerArm(baseline: 5, augmented: 4))
    #expect(value(.falseAcceptRate, .augmented) == 1)
    #expect(evaluation.record(.falseAcceptRate, .baseline)?.estimate.reason?.contains("no impostor") == true)
  }

  @Test("the funnel adds up at every attempt, and ends where the transactions do")
  func funnel() throws {
    let funnel = try Self.evaluation().funnel
    for stage in funnel {
      #expect(
        stage.entered
          == stage.succeeded + stage.abandoned + stage.toReview + stage.refused + stage.continued)
    }
    let baseline = funnel.filter { $0.arm == .baseline }
    #expect(baseline.map(\.entered) == [5, 3, 1, 1])
    #expect(baseline.map(\.toReview) == [0, 0, 1, 0] && baseline[3].succeeded == 1)
    #expect(baseline[0].abandoned == 1 && baseline[0].continued == 3)
  }

  @Test("the order of the lines changes nothing")
  func permuted() throws {
    let straight = try Self.evaluation()
    for shift in [7, 19, 30] {
      var log = SmallLog.log
      log.events = Array((log.events[shift...] + log.events[..<shift]).reversed())
      let other = try Self.evaluation(log)
      #expect(other.kpis == straight.kpis && other.contrasts == straight.contrasts)
      #expect(
        other.flow == straight.flow && other.health == straight.health && other.funnel == straight.funnel)
    }
  }

  @Test("warnings name count, first case and remedy")
  func warnings() throws {
    let warnings = try Self.evaluation().warnings
    #expect(warnings.map(\.code) == ["L202", "L203", "L204", "L205", "L213", "L210", "L215"])
    #expect(warnings.allSatisfy { $0.place != nil && $0.remedy != nil })
    #expect(warnings[0].sentence.hasPrefix("1 event was logged twice"))
  }
}
