import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("Exact readings of few errors")
struct ExactReadingsTests {
  @Test("no error in N: the upper end is 1 − 0.025^(1/N), one-sided 1 − 0.05^(1/N)")
  func zero() throws {
    let errors = ExactErrors(
      BinomialCount(successes: 0, trials: 2995), people: BinomialCount(successes: 0, trials: 50), spared: 50,
      level: .percent95)
    let readings = try #require(errors.shown)
    #expect(readings.independent.low == 0 && readings.worstCase?.errors == 0)
    // Python 3.11: 1 - 0.025 ** (1 / 2995) and 1 - 0.05 ** (1 / 2995).
    #expect(isClose(readings.independent.high, 0.0012309210779024428, within: 1e-15))
    #expect(isClose(readings.independent.oneSidedHigh, 0.000999744420901142, within: 1e-15))
    #expect(isClose(try #require(readings.worstCase).high, 0.07112173646419762, within: 1e-12))
  }

  @Test("five people with an error are not few, unless four or fewer are without")
  func few() {
    let readings = { (people: Int, spared: Int) in
      ExactErrors(
        BinomialCount(successes: 30, trials: 100), people: BinomialCount(successes: people, trials: 20),
        spared: spared, level: .percent95)
    }
    #expect(readings(4, 20).shown != nil && readings(5, 20).shown == nil)
    #expect(readings(20, 5).shown == nil)
    // Three people were spared, so seventeen are the errors.
    #expect(readings(20, 3).shown?.worstCase?.errors == 17)
  }

  @Test("the interval of the complement is the interval turned round")
  func complement() throws {
    let errors = ExactErrors(BinomialCount(successes: 1, trials: 10), level: .percent95)
    let (of, complement) = (try #require(errors.independent), try #require(errors.complement))
    #expect(complement == Interval(low: 1 - of.high, high: 1 - of.low))
  }

  @Test("TAR is widened with people as trials, FAR with comparisons")
  func widening() throws {
    let errors = ExactErrors(
      BinomialCount(successes: 4, trials: 4416), people: BinomialCount(successes: 4, trials: 12), spared: 60,
      level: .percent95)
    #expect(try #require(errors.independent).high < 0.003)
    #expect(try #require(errors.complement).low < 0.4)
  }
}
