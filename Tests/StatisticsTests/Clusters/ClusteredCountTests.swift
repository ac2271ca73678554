import Statistics
import TestSupport
import Testing

@Suite("A rate of clustered trials")
struct ClusteredCountTests {
  /// The interval by the normal quantile of Python 3.11 in Wilson's equation, apart from this code.
  static let fnmr = ClusteredCount.people(
    zip([1, 0, 2, 0, 1], [3, 3, 6, 1, 3]).map { BinomialCount(successes: $0, trials: $1) })

  @Test("effective trials are p(1 − p) over the variance, and the Wilson interval rests on them")
  func effective() throws {
    let fnmr = try #require(Self.fnmr)
    #expect(fnmr.effectiveTrials == 16)
    #expect(fnmr.designEffect == 1)
    let interval = try #require(fnmr.wilsonInterval())
    #expect(isClose(interval.low, 0.10182067491213048, within: 1e-12))
    #expect(isClose(interval.high, 0.49498316535508774, within: 1e-12))
  }

  @Test("a variance below the binomial one gives no more effective trials than there are")
  func capped() {
    let count = ClusteredCount(count: BinomialCount(successes: 4, trials: 16), variance: 0)
    #expect(count.effectiveTrials == 16)
    #expect(count.designEffect == 1)
  }

  @Test("a variance of four times the binomial one leaves a quarter of the trials")
  func quarter() throws {
    let binomial = 0.25 * 0.75 / 16
    let count = ClusteredCount(count: BinomialCount(successes: 4, trials: 16), variance: 4 * binomial)
    #expect(isClose(try #require(count.effectiveTrials), 4, within: 1e-14))
    #expect(isClose(try #require(count.designEffect), 4, within: 1e-14))
    let interval = try #require(count.wilsonInterval())
    let plain = try #require(BinomialCount(successes: 1, trials: 4).wilsonInterval())
    #expect(isClose(interval.low, plain.low, within: 1e-14))
    #expect(isClose(interval.high, plain.high, within: 1e-14))
  }

  @Test("no error, or nothing but errors, shows no clustering: unknown, not 1", arguments: [0, 16])
  func unknown(_ errors: Int) {
    let count = ClusteredCount(count: BinomialCount(successes: errors, trials: 16), variance: 0)
    #expect(count.effectiveTrials == nil && count.designEffect == nil && count.wilsonInterval() == nil)
  }
}
