import Economics
import Testing

@Suite("flow outcome")
struct FlowOutcomeTests {
  @Test("two attempts end as counted by hand")
  func byHand() {
    let outcome = FlowOutcome(
      FlowRates(failure: [0.5, 0.5], leaves: [0.2], toReview: [0.3], lastToReview: 0.4))
    // Of 100: 50 pass, 10 leave, 15 to review, 25 try again: 12.5 pass, 5 to review, 7.5 refused.
    #expect(abs(outcome.expectedAttempts - 1.25) < 1e-12)
    #expect(abs(outcome.success - 0.625) < 1e-12)
    #expect(abs(outcome.abandoned - 0.1) < 1e-12)
    #expect(abs(outcome.reviewed - 0.2) < 1e-12)
    #expect(abs(outcome.refused - 0.075) < 1e-12)
    #expect(outcome.alive == [1, 0.25] && outcome.exhausted == 0.125 && outcome.expectedRetries == 0.25)
  }

  @Test("the end states add up to one", arguments: 1...6)
  func sum(attempts: Int) {
    let shares = (1...attempts).map { Double(($0 * 37) % 11) / 11 }
    let after = shares.dropLast().map { $0 / 2 }
    let outcome = FlowOutcome(
      FlowRates(failure: shares, leaves: after, toReview: after, lastToReview: 0.3))
    #expect(abs(outcome.success + outcome.abandoned + outcome.reviewed + outcome.refused - 1) < 1e-12)
  }
}
