import Statistics
import TestSupport
import Testing

@Suite("Trials an arm for two proportions")
struct ProportionTrialTests {
  /// Normal approximation in Python 3.11 (scipy 1.17.1).
  @Test("superiority, non-inferiority and zero events need the golden numbers")
  func golden() {
    let superiority = ProportionTrial.superiority(from: 0.05, to: 0.035, designEffect: 1.6)
    #expect(isClose(superiority.exactTrialsPerArm, 4536.303647354469, within: 1e-6))
    #expect(superiority.trialsPerArm == 4537)
    let unharmed = ProportionTrial.nonInferiority(share: 0.02, margin: 0.002)
    #expect(isClose(unharmed.exactTrialsPerArm, 76919.02139662107, within: 1e-5))
    #expect(unharmed.trialsPerArm == 76_920)
    #expect(RareEvent(rate: 1e-4).trialsWithoutEvent(confidence: 0.95) == 29_956)
  }

  /// ln(0.05)/ln(1 − 1e-4) and 3/1e-4 in Python 3.11. The program writes whole trials; before it rounds up, they are those after
  /// which the bound without an event is the claimed rate.
  @Test("zero events in the golden number of trials, not yet rounded up, bound the rate by the claim")
  func zeroEvents() throws {
    let exact = 29955.824844440747
    #expect(isGolden(Interval.upperBoundWithoutEvent(trials: exact, at: .percent95), 1e-4))
    #expect(Interval.upperBoundWithoutEvent(trials: exact * (1 + 1e-9), at: .percent95) < 1e-4)
    #expect(Interval.upperBoundWithoutEvent(trials: exact * (1 - 1e-9), at: .percent95) > 1e-4)
    #expect(
      try #require(RareEvent(rate: 1e-4).trialsWithoutEvent(confidence: 0.95)) == Int(exact.rounded(.up)))
    // The rule of three is a tenth of the rule of 30, and asks for a little more than is needed.
    #expect(RareEvent(rate: 1e-4).ruleOf30 == 10 * 30_000)
  }

  @Test("by hand: at 50 % power from 0.4 to 0.6 it is 1.96² · 0.48 / 0.04")
  func byHand() {
    let trial = ProportionTrial.superiority(from: 0.4, to: 0.6, power: 0.5)
    #expect(isClose(trial.exactTrialsPerArm, 1.959963984540054 * 1.959963984540054 * 12, within: 1e-9))
  }

  @Test("half the distance asks for about four times the trials, and the direction does not matter")
  func properties() {
    let there = ProportionTrial.superiority(from: 0.3, to: 0.4)
    let back = ProportionTrial.superiority(from: 0.4, to: 0.3)
    #expect(isClose(there.exactTrialsPerArm, back.exactTrialsPerArm, within: 1e-9))
    let margin = ProportionTrial.nonInferiority(share: 0.1, margin: 0.02)
    let half = ProportionTrial.nonInferiority(share: 0.1, margin: 0.01)
    #expect(isClose(half.exactTrialsPerArm, 4 * margin.exactTrialsPerArm, within: 1e-6))
  }
}
