import Statistics
import TestSupport
import Testing

@Suite("Wilson's score interval")
struct WilsonTests {
  /// statsmodels 0.15.0, proportion_confint(method="wilson").
  @Test(
    "the interval agrees with statsmodels",
    arguments: [
      (0, 10, 0.0, 0.27753279986288926), (15, 300, 0.030531640629347278, 0.08084703347274415),
      (48, 80, 0.4904546500516038, 0.7003817240412906), (10, 10, 0.7224672001371106, 1.0),
    ])
  func published(_ successes: Int, _ trials: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(BinomialCount(successes: successes, trials: trials).wilsonInterval())
    #expect(isClose(interval.low, low, within: 1e-12))
    #expect(isClose(interval.high, high, within: 1e-12))
  }

  @Test("its ends are the rates that lie z standard errors from the observed one")
  func byHand() throws {
    let interval = try #require(BinomialCount(successes: 1, trials: 4).wilsonInterval())
    let z = SpecialFunctions.normalQuantile(0.975)
    for end in [interval.low, interval.high] {
      #expect(isClose(abs(0.25 - end), z * (end * (1 - end) / 4).squareRoot(), within: 1e-14))
    }
  }

  @Test("an effective number of trials need not be whole; the golden intervals are met")
  func effective() {
    for (rate, trials, low, high) in [
      (0.05, 200, 0.02738264560076393, 0.08957814813877599),
      (0.25, 40, 0.14187118639096302, 0.40193961420768026),
      (0.001, 10_000, 0.0005432859864972464, 0.0018399443874379962),
      (0.1, 122.5, 0.058455526876803596, 0.16586876924294275),
    ] {
      let interval = Interval.wilson(rate: rate, trials: trials, at: .percent95)
      #expect(isClose(interval.low, low, within: 1e-12) && isClose(interval.high, high, within: 1e-12))
    }
  }

  @Test("without trials there is no interval")
  func none() { #expect(BinomialCount(successes: 0, trials: 0).wilsonInterval() == nil) }

  @Test("failures have the mirrored interval of successes", arguments: [0, 1, 7, 19, 20])
  func mirrored(_ successes: Int) throws {
    let hits = try #require(BinomialCount(successes: successes, trials: 20).wilsonInterval())
    let misses = try #require(BinomialCount(successes: 20 - successes, trials: 20).wilsonInterval())
    #expect(isClose(hits.low, 1 - misses.high, within: 1e-15))
    #expect(isClose(hits.high, 1 - misses.low, within: 1e-15))
  }
}
