import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Operations

@Suite("The p value of a difference of times")
struct TimeMeasureTests {
  @Test("with replicates on both sides of 0 it is twice the smaller share of them")
  func counted() {
    let differences: [Double?] = (0..<99).map { $0 < 3 ? -1 : 1 }
    #expect(TimeMeasure.pValue(differences, of: 0.9) == 2 * 4.0 / 100)
    #expect(TimeMeasure.pValue(differences.map { $0.map { -$0 } }, of: -0.9) == 2 * 4.0 / 100)
    // Replicates without any time are none.
    #expect(TimeMeasure.pValue(differences + [nil, nil], of: 0.9) == 2 * 4.0 / 100)
  }

  /// scipy.stats.norm.sf of SciPy 1.17.1.
  @Test("beyond all replicates it is that of the normal distribution with their spread, and keeps on falling")
  func beyond() {
    // Half at 9 and half at 11: a variance of 500/499.
    let differences: [Double?] = (0..<500).map { $0 % 2 == 0 ? 9 : 11 }
    let spread = (500.0 / 499).squareRoot()
    for (deviations, p) in [(4.0, 6.334248366623996e-05), (6.0, 1.973175290075383e-09)] {
      #expect(isClose(TimeMeasure.pValue(differences, of: deviations * spread) / p, 1, within: 1e-9))
    }
  }

  @Test("a step of the clock brings the difference nearer to 0, and one that is no larger shows nothing")
  func coarse() {
    let differences: [Double?] = (0..<500).map { $0 % 2 == 0 ? 9 : 11 }
    let nearer = differences.map { $0.map { $0 - 1 } }
    let expected = TimeMeasure.pValue(nearer, of: 9)
    #expect(TimeMeasure.pValue(differences, of: 10, grain: 1) == expected)
    #expect(TimeMeasure.pValue(differences.map { $0.map { -$0 } }, of: -10, grain: 1) == expected)
    #expect(TimeMeasure.pValue(differences, of: 10, grain: 10) == 1)
  }

  @Test("the grain is the coarsest clock that all times of both arms keep to")
  func grain() {
    let times = { (values: [Double]) in UnitTimes(values.map { ($0, 0) }, unitCount: 1) }
    let grain = { (a: [Double], b: [Double]) in
      TimeGrain.seconds(of: PerArm(baseline: times(a), augmented: times(b)))
    }
    #expect(grain([1, 2, 5], [3, 60]) == 1 && grain([60, 180], [120]) == 60)
    #expect(grain([0.1, 2.3], [4]) == 0.1 && grain([0.26], [1]) == 0.01 && grain([1.234], [1]) == 0)
    #expect(grain([], []) == 0 && grain([], [2]) == 1 && grain([5, 15], [0, 10]) == 5)
  }

  @Test("times in whole seconds hold the true change within their intervals, which are no points")
  func wholeSeconds() throws {
    var events: [LogEvent] = []
    for unit in 0..<600 {
      let random = CounterRandom(seed: 11, stream: 905, replicate: UInt32(unit))
      let arm: Arm = unit % 2 == 0 ? .baseline : .augmented
      let start = MadeLog.start + Int64(unit % 28) * 86_400_000 + Int64(36_000_000 * random.uniform(at: 0))
      var decision = MadeLog.event("d\(unit)", .decision, "\(unit)", "u\(unit)", arm, start)
      // The augmented model takes 0.4 s longer.
      decision.instant += Int64(2000 + 600 * random.uniform(at: 1) + (arm == .augmented ? 400 : 0))
      (decision.attempt, decision.outcome) = (1, .accept)
      events += [MadeLog.event("s\(unit)", .transactionStart, "\(unit)", "u\(unit)", arm, start), decision]
    }
    let fine = try OperationsEvaluation.evaluating(DraftLog(events: events).log, settings: MadeLog.settings)
    #expect(fine.contrast(.timeToDecisionP50)?.reading == .worse)
    for index in events.indices { events[index].instant -= events[index].instant % 1000 }
    let coarse = try OperationsEvaluation.evaluating(DraftLog(events: events).log, settings: MadeLog.settings)
    let delta = try #require(coarse.contrast(.timeToDecisionP50)?.delta.interval)
    #expect(delta.contains(0.4) && delta.width >= 2)
    for arm in Arm.allCases {
      let interval = try #require(coarse.record(.timeToDecisionP50, arm)?.estimate.interval)
      #expect(interval.width >= 2 && interval.contains(arm == .baseline ? 2.3 : 2.7))
    }
  }

  @Test("the spread makes no p value larger than the count of replicates does, nor one that never varied")
  func bounded() {
    let differences: [Double?] = (0..<500).map { $0 % 2 == 0 ? 0.01 : 9 }
    #expect(TimeMeasure.pValue(differences, of: 4) == 2 * 1.0 / 501)
    #expect(TimeMeasure.pValue([Double?](repeating: 3, count: 99), of: 3) == 2 * 1.0 / 100)
  }
}
