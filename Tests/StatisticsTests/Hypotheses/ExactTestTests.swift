import Foundation
import Statistics
import TestSupport
import Testing

@Suite("The exact binomial test")
struct ExactTestTests {
  /// scipy.stats.binomtest(...).pvalue of SciPy 1.17.1.
  @Test(
    "p values agree with scipy",
    arguments: [
      (3, 20, 0.05, 0.07548367378849626), (1, 40, 0.1, 0.1799901199800285), (0, 8, 0.5, 0.0078125),
      (12, 100_000, 4e-5, 0.0009149597347391425), (1000, 1000, 0.5, 1.8665272370064378e-301),
      (10_000, 19_700, 0.5, 0.03314531235812716), (910, 1000, 0.9, 0.31649567158214315),
    ])
  func published(_ successes: Int, _ trials: Int, _ share: Double, _ expected: Double) {
    let p = BinomialCount(successes: successes, trials: trials).exactTwoSidedTest(share: share)
    #expect(isClose(p / expected, 1, within: 1e-9))
  }

  @Test("p is the sum over all outcomes no likelier than the observed", arguments: [0.05, 0.3, 0.5, 0.77])
  func byDefinition(_ share: Double) {
    let trials = 17
    let probabilities = (0...trials).map { k in
      exp(
        lgamma(18) - lgamma(Double(k) + 1) - lgamma(Double(trials - k) + 1) + Double(k) * log(share)
          + Double(trials - k) * log(1 - share))
    }
    for k in 0...trials {
      let expected = probabilities.filter { $0 <= probabilities[k] * (1 + 1e-7) }.reduce(0, +)
      let p = BinomialCount(successes: k, trials: trials).exactTwoSidedTest(share: share)
      #expect(isClose(p, min(1, expected), within: 1e-12))
    }
  }

  @Test("no trials are evidence of nothing")
  func none() { #expect(BinomialCount(successes: 0, trials: 0).exactTwoSidedTest(share: 0.3) == 1) }
}
