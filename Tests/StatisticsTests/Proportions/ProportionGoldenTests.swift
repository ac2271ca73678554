import Statistics
import TestSupport
import Testing

@Suite("Proportions, to twelve places")
struct ProportionGoldenTests {
  /// statsmodels 0.15.0, proportion_confint (wilson, beta), and SciPy 1.17.1 for the one-sided bound.
  @Test(
    "Wilson's and Clopper and Pearson's intervals and the one-sided bound agree with statsmodels",
    arguments: [
      (0, 10, 0.0, 0.27753279986288926, 0.0, 0.30849710781876083, 0.2588655508930522),
      (0, 1240, 0.0, 0.003088383003679806, 0.0, 0.0029704821470271166, 0.0024129971544385033),
      (
        1, 2000, 8.826773070546765e-05, 0.0028268625032662146, 1.2658823868557889e-05, 0.002782639834658947,
        0.002369713367656843
      ),
      (
        3, 1000, 0.0010207838811386195, 0.008783014053503176, 0.0006190999316495713, 0.008742023238478305,
        0.007735244718479458
      ),
      (
        15, 300, 0.030531640629347278, 0.08084703347274415, 0.028251201968496384, 0.08112735717076422,
        0.07594869829959539
      ),
      (
        48, 80, 0.4904546500516038, 0.7003817240412906, 0.4843769404954894, 0.7079906437446895,
        0.6923048346212131
      ),
      (
        56, 70, 0.6918335550374695, 0.8769526075163705, 0.6872643461041652, 0.8861196379677923,
        0.8748410878176479
      ),
      (10, 10, 0.7224672001371106, 1.0, 0.6915028921812392, 1.0, 1.0),
      (1, 1, 0.2065493143772374, 1.0, 0.025, 1.0, 1.0),
    ] as [(Int, Int, Double, Double, Double, Double, Double)])
  func single(
    _ events: Int, _ trials: Int, _ low: Double, _ high: Double, _ exactLow: Double, _ exactHigh: Double,
    _ bound: Double
  ) throws {
    let count = BinomialCount(successes: events, trials: trials)
    let wilson = try #require(count.wilsonInterval())
    #expect(isClose(wilson.low, low, within: 1e-12) && isClose(wilson.high, high, within: 1e-12))
    let exact = try #require(count.clopperPearsonInterval())
    #expect(isClose(exact.low, exactLow, within: 1e-12) && isClose(exact.high, exactHigh, within: 1e-12))
    #expect(isClose(try #require(count.oneSidedUpperBound()), bound, within: 1e-12))
    if events == 0 {
      #expect(
        isClose(
          Interval.upperBoundWithoutEvent(trials: Double(trials), at: .percent95), bound, within: 1e-12))
    }
  }

  /// Closed form in Python 3.11; agrees with statsmodels 0.15.0, confint_proportions_2indep(method="newcomb"); first minus
  /// second.
  @Test(
    "a difference and Newcombe's interval of it agree with statsmodels",
    arguments: [
      ([56, 70, 48, 80], 0.05243147240236498, 0.333872654036906, 0.20000000000000007),
      ([9, 10, 3, 10], 0.17052272393450302, 0.8090179735354881, 0.6000000000000001),
      ([6, 7, 2, 7], 0.0582279274823122, 0.8062496375242277, 0.5714285714285714),
      ([5, 56, 0, 29], -0.03813714790353688, 0.19256001385511162, 0.08928571428571429),
      ([0, 10, 0, 20], -0.16112515805281938, 0.2775327998628892, 0.0),
      ([0, 10, 0, 10], -0.2775327998628892, 0.2775327998628892, 0.0),
      ([10, 10, 0, 20], 0.6790860371419147, 1.0, 1.0),
      ([10, 10, 0, 10], 0.6075093504305242, 1.0, 1.0),
      ([0, 2000, 3, 2000], -0.004401032555770693, 0.0006574634301492587, -0.0015),
      ([30, 10000, 55, 10000], -0.004379754105205398, -0.0006960398785803574, -0.0024999999999999996),
      ([0, 1240, 0, 1300], -0.002946262212101055, 0.003088383003679805, 0.0),
      ([120, 4000, 180, 4100], -0.022182795003225998, -0.005692664513244832, -0.013902439024390242),
    ] as [([Int], Double, Double, Double)])
  func independent(_ counts: [Int], _ low: Double, _ high: Double, _ difference: Double) throws {
    let first = BinomialCount(successes: counts[0], trials: counts[1])
    let second = BinomialCount(successes: counts[2], trials: counts[3])
    #expect(isGolden(try #require(first.rate) - #require(second.rate), difference))
    let interval = try #require(Interval.newcombeDifference(second, first))
    #expect(isClose(interval.low, low, within: 1e-12) && isClose(interval.high, high, within: 1e-12))
  }

  /// 3/n in Python 3.11, which the program does not use: its bound without an event is exact, and a little lower.
  @Test(
    "the rule of three lies a little above the exact bound where no event was seen",
    arguments: [(10, 0.3, 0.2588655508930522), (1240, 0.0024193548387096775, 0.0024129971544385033)])
  func ruleOfThree(_ trials: Int, _ rule: Double, _ bound: Double) throws {
    let exact = try #require(BinomialCount(successes: 0, trials: trials).oneSidedUpperBound())
    #expect(isGolden(exact, bound) && isGolden(3 / Double(trials), rule) && exact < rule)
  }

  /// No trials, and a baseline of 0 of 2000, whose interval includes 0, so that no relative change is told.
  @Test("a rate without trials is unknown; the change from a rate of 0 has an interval in points alone")
  func undefined() throws {
    #expect(BinomialCount(successes: 0, trials: 0).rate == nil)
    #expect(BinomialCount(successes: 0, trials: 0).wilsonInterval() == nil)
    let baseline = BinomialCount(successes: 0, trials: 2000)
    let augmented = BinomialCount(successes: 3, trials: 2000)
    #expect(try #require(baseline.wilsonInterval()).contains(0))
    let change = try #require(Interval.newcombeDifference(baseline, augmented))
    #expect(isGolden(change.low, -0.0006574634301492587) && isGolden(change.high, 0.004401032555770693))
  }
}
