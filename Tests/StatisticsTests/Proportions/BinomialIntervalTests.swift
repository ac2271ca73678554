import Statistics
import TestSupport
import Testing

@Suite("Intervals of a proportion")
struct BinomialIntervalTests {
  static let wilsonEnds: [(Double, Double, Double, Double)] = [
    (0.05, 200.0, 0.02738264560076393, 0.08957814813877599),
    (0.25, 40, 0.14187118639096302, 0.40193961420768026),
    (0.001, 10000, 0.0005432859864972464, 0.0018399443874379962),
    (0.1, 122.5, 0.058455526876803596, 0.16586876924294275),
  ]

  static let exactEnds: [(Int, Int, Double, Double, Double)] = [
    (0, 2995, 0.0, 0.0012309210779024428, 0.000999744420901142),
    (1, 1000, 2.531748749129404e-05, 0.005558924279826672, 0.004734993575499777),
    (4, 50, 0.02222796365492976, 0.19234278359596277, 0.17379115816419352),
    (50, 50, 0.9288782635358024, 1.0, 1.0),
  ]

  static let newcombeEnds: [(Int, Int, Int, Int, Double, Double)] = [
    (48, 80, 56, 70, 0.05243147240236498, 0.333872654036906),
    (3, 10, 9, 10, 0.17052272393450302, 0.8090179735354881),
    (0, 29, 5, 56, -0.03813714790353688, 0.19256001385511162),
    (0, 20, 0, 10, -0.16112515805281938, 0.2775327998628892),
    (0, 20, 10, 10, 0.6790860371419147, 1.0),
  ]

  /// SciPy 1.17.1 and statsmodels, independent of our code.
  @Test(
    "Wilson's interval has the published ends",
    arguments: wilsonEnds)
  func wilson(_ rate: Double, _ trials: Double, _ low: Double, _ high: Double) {
    let interval = Interval.wilson(rate: rate, trials: trials, at: .percent95)
    #expect(isClose(interval.low, low, within: 1e-12) && isClose(interval.high, high, within: 1e-12))
  }

  /// SciPy 1.17.1.
  @Test(
    "Clopper and Pearson's interval and one-sided bound have the published ends",
    arguments: exactEnds)
  func clopperPearson(_ x: Int, _ n: Int, _ low: Double, _ high: Double, _ upper: Double) throws {
    let count = BinomialCount(successes: x, trials: n)
    let interval = try #require(count.clopperPearsonInterval())
    #expect(isClose(interval.low, low, within: 1e-12) && isClose(interval.high, high, within: 1e-12))
    #expect(isClose(try #require(count.oneSidedUpperBound()), upper, within: 1e-12))
  }

  @Test("without trials there is no rate and no interval")
  func noTrials() {
    let none = BinomialCount(successes: 0, trials: 0)
    #expect(none.rate == nil && none.wilsonInterval() == nil)
    #expect(none.clopperPearsonInterval() == nil && none.oneSidedUpperBound() == nil)
  }

  @Test("successes and failures mirror each other", arguments: [0, 1, 7, 20])
  func mirrored(_ successes: Int) throws {
    let count = BinomialCount(successes: successes, trials: 20)
    let other = BinomialCount(successes: 20 - successes, trials: 20)
    for (a, b) in [
      (try #require(count.wilsonInterval()), try #require(other.wilsonInterval())),
      (try #require(count.clopperPearsonInterval()), try #require(other.clopperPearsonInterval())),
    ] {
      #expect(isClose(a.low, 1 - b.high, within: 1e-12) && isClose(a.high, 1 - b.low, within: 1e-12))
    }
  }

  @Test("counts add")
  func addition() {
    let sum = BinomialCount(successes: 1, trials: 3) + BinomialCount(successes: 2, trials: 4)
    #expect(sum == BinomialCount(successes: 3, trials: 7))
  }

  /// Newcombe (1998), Stat. Med. 17, 873–890, method 10, his examples to twelve digits by statsmodels; b − a here.
  @Test(
    "Newcombe's interval of a difference has the published ends",
    arguments: newcombeEnds)
  func newcombe(_ x1: Int, _ n1: Int, _ x2: Int, _ n2: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(
      Interval.newcombeDifference(
        BinomialCount(successes: x1, trials: n1), BinomialCount(successes: x2, trials: n2)))
    #expect(isClose(interval.low, low, within: 1e-9) && isClose(interval.high, high, within: 1e-9))
  }
}
