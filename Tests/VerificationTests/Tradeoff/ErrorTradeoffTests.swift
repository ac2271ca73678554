import Statistics
import TestSupport
import Testing
import Verification

@Suite("The error tradeoff")
struct ErrorTradeoffTests {
  /// A tiny case with its values, checked by hand and equal to an independent implementation (candidate table).
  struct Tiny: Sendable {
    let name: String
    let mated: [Double]
    let nonMated: [Double]
    let eer: Double
    let auc: Double
  }

  static let tiny = [
    Tiny(
      name: "top is non-mated", mated: [0.5, 0.6, 0.7], nonMated: [0.1, 0.2, 0.9], eer: 1.0 / 3, auc: 2.0 / 3),
    Tiny(
      name: "ties across classes", mated: [0.3, 0.5, 0.5, 0.9], nonMated: [0.1, 0.3, 0.5, 0.5], eer: 0.375,
      auc: 0.71875),
    Tiny(name: "separable", mated: [0.8, 0.9], nonMated: [0.1, 0.2], eer: 0, auc: 1),
    Tiny(name: "all equal", mated: [0.4, 0.4], nonMated: [0.4, 0.4], eer: 0.5, auc: 0.5),
  ]

  @Test("equal error rate and area of tiny cases are those worked out by hand", arguments: tiny)
  func summaries(_ tiny: Tiny) throws {
    let tradeoff = ErrorTradeoff(mated: tiny.mated, nonMated: tiny.nonMated)
    #expect(isClose(try #require(tradeoff.equalErrorRate?.value), tiny.eer, within: 1e-12))
    #expect(isClose(try #require(tradeoff.areaUnderCurve), tiny.auc, within: 1e-12))
  }

  @Test("a non-mated score on top leaves no candidate but infinity for a budget of none")
  func nonMatedOnTop() {
    let point = ErrorTradeoff(mated: [0.5, 0.6, 0.7], nonMated: [0.1, 0.2, 0.9]).operatingPoint(atFAR: 0.001)
    #expect(point.threshold == .infinity)
    #expect(point.thresholdBelow == 0.9)
    #expect(point.trueAccepts == BinomialCount(successes: 0, trials: 3))
    #expect(point.falseAccepts == BinomialCount(successes: 0, trials: 3))
  }

  @Test("a tie between the classes is never split")
  func tiesStayWhole() {
    let tradeoff = ErrorTradeoff(mated: [0.3, 0.5, 0.5, 0.9], nonMated: [0.1, 0.3, 0.5, 0.5])
    let quarter = tradeoff.operatingPoint(atFAR: 0.25)
    #expect(quarter.threshold == 0.9)
    #expect(quarter.falseAccepts.successes == 0)
    let half = tradeoff.operatingPoint(atFAR: 0.5)
    #expect(half.threshold == 0.5)
    #expect(half.trueAccepts.successes == 3)
  }

  @Test("the budget heals products that rounding leaves just below an integer")
  func budget() {
    #expect(FalseAcceptBudget.budget(far: 0.29, nonMated: 100) == 29)
    #expect(FalseAcceptBudget.budget(far: 1e-3, nonMated: 999) == 0)
  }

  @Test("a missing score is rejected at every threshold, or left out, as the policy says")
  func missing() {
    let mated = [0.9, .nan, 0.2]
    let nonMated = [0.1, .nan]
    let reject = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .reject)
    let exclude = ErrorTradeoff(mated: mated, nonMated: nonMated, failure: .exclude)
    #expect(reject.operatingPoint(atThreshold: -1).tar == 2.0 / 3)
    #expect(exclude.operatingPoint(atThreshold: -1).tar == 1)
    #expect(reject.nonMated == 2)
    #expect(exclude.nonMated == 1)
  }

  @Test("scores whose squares leave the numbers have no d′, rather than a wrong one")
  func hugeScores() {
    #expect(ErrorTradeoff(mated: [1e200, 3e200], nonMated: [0, -1e200]).dPrime == nil)
    #expect(ErrorTradeoff(mated: [1.7e308, 1.7e308], nonMated: [-1.7e308, 0]).dPrime == nil)
  }

  @Test("an empty class has no rate")
  func emptyClass() {
    let tradeoff = ErrorTradeoff(mated: [0.4], nonMated: [])
    #expect(tradeoff.equalErrorRate == nil)
    #expect(tradeoff.areaUnderCurve == nil)
    #expect(tradeoff.dPrime == nil)
    #expect(tradeoff.operatingPoint(atFAR: 0.1).far == nil)
  }

  @Test(
    "the reached rate never exceeds the target, and one candidate lower always does", arguments: [1, 2, 3, 4])
  func smallestCandidate(_ seed: UInt64) {
    let (mated, nonMated) = randomScores(seed: seed)
    let tradeoff = ErrorTradeoff(mated: mated, nonMated: nonMated)
    for target in [0.5, 0.1, 0.01, 0.003] {
      let point = tradeoff.operatingPoint(atFAR: target)
      let budget = FalseAcceptBudget.budget(far: target, nonMated: nonMated.count)
      #expect(point.falseAccepts.successes <= budget)
      if let below = point.thresholdBelow {
        #expect(tradeoff.operatingPoint(atThreshold: below).falseAccepts.successes > budget)
      }
      #expect(point.trueAccepts.successes == mated.count { $0 >= point.threshold })
    }
  }

  @Test("a strictly increasing map of the scores changes no rate", arguments: [5, 6])
  func monotoneMap(_ seed: UInt64) {
    let (mated, nonMated) = randomScores(seed: seed)
    let before = ErrorTradeoff(mated: mated, nonMated: nonMated)
    let after = ErrorTradeoff(
      mated: mated.map { $0 * $0 * $0 + 2 }, nonMated: nonMated.map { $0 * $0 * $0 + 2 })
    #expect(before.equalErrorRate?.value == after.equalErrorRate?.value)
    #expect(before.twiceU == after.twiceU)
    for target in [0.1, 0.02] {
      #expect(
        before.operatingPoint(atFAR: target).trueAccepts == after.operatingPoint(atFAR: target).trueAccepts)
    }
  }

  @Test("swapping the classes turns the area round")
  func swappedClasses() throws {
    let (mated, nonMated) = randomScores(seed: 9)
    let area = try #require(ErrorTradeoff(mated: mated, nonMated: nonMated).areaUnderCurve)
    let swapped = try #require(ErrorTradeoff(mated: nonMated, nonMated: mated).areaUnderCurve)
    #expect(isClose(area + swapped, 1, within: 1e-12))
  }

  /// Scores on a coarse grid, so that ties are common.
  private func randomScores(seed: UInt64) -> (mated: [Double], nonMated: [Double]) {
    let random = CounterRandom(seed: seed, stream: 90, replicate: 0)
    let value = { (draw: Int, shift: Double) in
      ((random.normal(at: UInt64(draw)) + shift) * 20).rounded() / 20
    }
    return ((0..<150).map { value($0, 1.5) }, (1000..<1900).map { value($0, 0) })
  }
}
