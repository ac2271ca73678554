import Foundation
import Statistics
import TestSupport
import Testing

@Suite("The exact interval of a proportion")
struct ClopperPearsonTests {
  /// statsmodels 0.15.0, proportion_confint(method="beta"); upper bound: beta quantile 0.95 of SciPy 1.17.1.
  @Test(
    "interval and one-sided bound agree with statsmodels",
    arguments: [
      (0, 10, 0.0, 0.30849710781876083, 0.2588655508930522),
      (1, 2000, 1.2658823868557889e-05, 0.002782639834658947, 0.002369713367656843),
      (0, 25, 0.0, 0.1371851715307125, 0.1129281450068432),
      (1, 1000, 2.531748749129404e-05, 0.005558924279826672, 0.004734993575499777),
      (4, 50, 0.02222796365492976, 0.19234278359596277, 0.17379115816419352),
      (50, 50, 0.9288782635358024, 1.0, 1.0),
    ])
  func published(_ successes: Int, _ trials: Int, _ low: Double, _ high: Double, _ bound: Double) throws {
    let count = BinomialCount(successes: successes, trials: trials)
    let interval = try #require(count.clopperPearsonInterval())
    #expect(isClose(interval.low, low, within: 1e-12))
    #expect(isClose(interval.high, high, within: 1e-12))
    #expect(isClose(try #require(count.oneSidedUpperBound()), bound, within: 1e-12))
  }

  @Test("no success in n trials is bounded by 1 − 0.025^(1/n), one-sided by 1 − 0.05^(1/n)")
  func zero() throws {
    let count = BinomialCount(successes: 0, trials: 2995)
    #expect(isClose(try #require(count.clopperPearsonInterval()).high, 0.0012309210779024428, within: 1e-15))
    #expect(isClose(try #require(count.oneSidedUpperBound()), 0.000999744420901142, within: 1e-15))
  }

  @Test("it holds Wilson's interval's rate, and widens with the level")
  func wider() throws {
    let count = BinomialCount(successes: 3, trials: 40)
    let usual = try #require(count.clopperPearsonInterval())
    let wide = try #require(count.clopperPearsonInterval(at: ConfidenceLevel(0.99)))
    #expect(usual.contains(3.0 / 40))
    #expect(wide.low < usual.low && wide.high > usual.high)
  }

  @Test("it covers at least as often as its level says", arguments: [0.02, 0.1, 0.37, 0.5])
  func coverage(_ rate: Double) throws {
    let trials = 30
    var covered = 0.0
    for successes in 0...trials {
      let count = BinomialCount(successes: successes, trials: trials)
      guard try #require(count.clopperPearsonInterval()).contains(rate) else { continue }
      let ways = lgamma(31) - lgamma(Double(successes) + 1) - lgamma(Double(trials - successes) + 1)
      covered += exp(ways + Double(successes) * log(rate) + Double(trials - successes) * log(1 - rate))
    }
    #expect(covered >= 0.95)
  }

  @Test("without trials there is no interval and no bound")
  func none() {
    let count = BinomialCount(successes: 0, trials: 0)
    #expect(count.clopperPearsonInterval() == nil)
    #expect(count.oneSidedUpperBound() == nil)
  }
}
