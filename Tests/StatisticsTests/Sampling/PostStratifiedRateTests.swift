import Statistics
import TestSupport
import Testing

@Suite("A rate carried to the field's mix")
struct PostStratifiedRateTests {
  static let counts = [(18, 6000), (66, 1500), (72, 1500), (40, 800), (45, 800), (60, 400)].map {
    BinomialCount(successes: $0.0, trials: $0.1)
  }

  /// Python 3.11: independent binomials and one multinomial mix.
  @Test("rate, variances and interval have the golden values; pooling the laboratory's trials overstates it")
  func golden() throws {
    let rate = try #require(PostStratifiedRate(Self.counts, mix: [7200, 900, 950, 400, 450, 100]))
    #expect(isClose(rate.value, 0.01671125, within: 1e-14))
    #expect(isClose(rate.varianceFromRates / 1.021754379296875e-06, 1, within: 1e-9))
    #expect(isClose(rate.varianceFromMix / 5.877169359375001e-08, 1, within: 1e-9))
    #expect(isGolden(rate.standardError, 0.0010394835606639603))
    let interval = try #require(rate.interval())
    #expect(isClose(interval.low, 0.014673899658577181, within: 1e-12))
    #expect(isClose(interval.high, 0.018748600341422818, within: 1e-12))
    let pooled = try #require(Self.counts.reduce(BinomialCount(successes: 0, trials: 0), +).rate)
    #expect(isClose(pooled, 0.027363636363636364, within: 1e-15))
  }

  @Test("by hand: half at 0.2 and half at 0.4 is 0.3, with variance 0.01/n of the mix")
  func byHand() throws {
    let rate = try #require(
      PostStratifiedRate(
        [BinomialCount(successes: 2, trials: 10), BinomialCount(successes: 4, trials: 10)], mix: [50, 50]))
    #expect(
      isClose(rate.value, 0.3, within: 1e-15) && isClose(rate.varianceFromMix, 0.01 / 100, within: 1e-15))
    #expect(isClose(rate.varianceFromRates, 0.25 * (0.016 + 0.024), within: 1e-15))
  }

  @Test(
    "rates that vary together add their standard errors, those that vary against each other take them away")
  func correlated() throws {
    let rates: [(value: Double, variance: Double)?] = [(0.2, 0.0004), nil, (0.4, 0.0009)]
    let rate = { (correlation: Double) in
      PostStratifiedRate(rates, mix: [50, 0, 50], draws: 100) { _, _ in correlation }
    }
    #expect(isClose(try #require(rate(1)).varianceFromRates, 0.025 * 0.025, within: 1e-15))
    #expect(isClose(try #require(rate(-1)).varianceFromRates, 0.005 * 0.005, within: 1e-15))
    #expect(isClose(try #require(rate(0)).varianceFromRates, 0.25 * 0.0013, within: 1e-15))
    #expect(try #require(rate(0.5)).varianceFromMix == #require(rate(0)).varianceFromMix)
    // The position among all strata, those without a rate too, is what is asked for.
    var asked: [[Int]] = []
    _ = PostStratifiedRate(rates, mix: [50, 0, 50], draws: 100) { a, b in
      asked.append([a, b])
      return 0
    }
    #expect(asked == [[2, 0]])
  }

  @Test(
    "a stratum that the field saw and the laboratory did not leaves it unidentified; one that nobody saw does not"
  )
  func unidentified() {
    let none = BinomialCount(successes: 0, trials: 0)
    let some = BinomialCount(successes: 1, trials: 9)
    #expect(PostStratifiedRate([some, none], mix: [10, 1]) == nil)
    #expect(PostStratifiedRate([some, none], mix: [10, 0])?.value == some.rate)
    #expect(PostStratifiedRate([some], mix: [0]) == nil)
  }
}
