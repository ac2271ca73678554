import Statistics
import TestSupport
import Testing

@Suite("Newcombe's interval of a difference")
struct NewcombeTests {
  /// Newcombe (1998), Stat. Med. 17, 873–890, table II, method 10: the eight examples, to four places.
  @Test(
    "the published examples come out",
    arguments: [
      ([56, 70, 48, 80], 0.0524, 0.3339), ([9, 10, 3, 10], 0.1705, 0.8090), ([6, 7, 2, 7], 0.0582, 0.8062),
      ([5, 56, 0, 29], -0.0381, 0.1926), ([0, 10, 0, 20], -0.1611, 0.2775),
      ([0, 10, 0, 10], -0.2775, 0.2775),
      ([10, 10, 0, 20], 0.6791, 1.0), ([10, 10, 0, 10], 0.6075, 1.0),
    ])
  func published(_ counts: [Int], _ low: Double, _ high: Double) throws {
    let first = BinomialCount(successes: counts[0], trials: counts[1])
    let second = BinomialCount(successes: counts[2], trials: counts[3])
    // Published as first − second; ours is second − first.
    let interval = try #require(Interval.newcombeDifference(second, first))
    #expect(isClose(interval.low, low, within: 5.1e-5))
    #expect(isClose(interval.high, high, within: 5.1e-5))
  }

  @Test("it agrees with statsmodels 0.15.0 to twelve places")
  func exact() throws {
    let interval = try #require(
      Interval.newcombeDifference(
        BinomialCount(successes: 180, trials: 4100), BinomialCount(successes: 120, trials: 4000)))
    #expect(isClose(interval.low, -0.022182795003225998, within: 1e-12))
    #expect(isClose(interval.high, -0.005692664513244832, within: 1e-12))
  }

  @Test("swapping the arms turns the interval round")
  func swapped() throws {
    let a = BinomialCount(successes: 3, trials: 90)
    let b = BinomialCount(successes: 0, trials: 70)
    let forward = try #require(Interval.newcombeDifference(a, b))
    let backward = try #require(Interval.newcombeDifference(b, a))
    #expect(isClose(forward.low, -backward.high, within: 1e-15))
    #expect(isClose(forward.high, -backward.low, within: 1e-15))
  }

  @Test("fewer effective trials widen it")
  func effective() throws {
    let full = Interval.newcombeDifference(
      rates: (0.03, 0.02), effectiveTrials: (4000, 4000), at: .percent95)
    let halved = Interval.newcombeDifference(
      rates: (0.03, 0.02), effectiveTrials: (2000, 2000), at: .percent95)
    #expect(halved.low < full.low && halved.high > full.high)
  }

  @Test("an arm without trials leaves the difference unknown")
  func none() {
    let none = BinomialCount(successes: 0, trials: 0)
    let some = BinomialCount(successes: 1, trials: 2)
    #expect(Interval.newcombeDifference(none, some) == nil)
    #expect(Interval.newcombeDifference(some, none) == nil)
  }
}
