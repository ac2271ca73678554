import Statistics
import Testing

@Suite("Successes among trials")
struct BinomialCountTests {
  @Test("a rate is the share of successes, and no trials have none")
  func rate() {
    #expect(BinomialCount(successes: 3, trials: 4).rate == 0.75)
    #expect(BinomialCount(successes: 0, trials: 0).rate == nil)
  }

  @Test("counts add")
  func sum() {
    let sum = BinomialCount(successes: 1, trials: 3) + BinomialCount(successes: 2, trials: 2)
    #expect(sum == BinomialCount(successes: 3, trials: 5))
  }
}
