import Statistics
import TestSupport
import Testing

@Suite("The score interval of paired proportions")
struct PairedScoreTests {
  /// By a Python program that maximises the likelihood under each difference numerically (scipy 1.17.1), and finds where
  /// the score statistic reaches the normal quantile.
  @Test(
    "has the values of an independent program",
    arguments: [
      (0, 0, 50, -0.071347599, 0.071347599), (2, 1, 50, -0.071142002, 0.118228491),
      (4, 0, 50, 0.002944592, 0.188382469), (3, 3, 40, -0.140246759, 0.140246759),
      (4, 4, 200, -0.033087060, 0.033087060),
    ])
  func values(_ gained: Int, _ lost: Int, _ pairs: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Interval.pairedScore(gained: gained, lost: lost, of: pairs))
    #expect(isClose(interval.low, low, within: 1e-8) && isClose(interval.high, high, within: 1e-8))
  }

  @Test("without a change it is z²/(n + z²) either way")
  func unchanged() throws {
    let z = SpecialFunctions.normalQuantile(0.975)
    for pairs in [1, 10, 50, 736, 100_000] {
      let interval = try #require(Interval.pairedScore(gained: 0, lost: 0, of: pairs))
      let half = z * z / (Double(pairs) + z * z)
      #expect(isClose(interval.high, half, within: 1e-12) && isClose(interval.low, -half, within: 1e-12))
    }
  }

  @Test("swapping gains and losses turns it round; it holds its estimate and stays within −1 … 1")
  func properties() throws {
    for (gained, lost, pairs) in [(3, 1, 9), (9, 0, 9), (0, 9, 9), (5, 4, 9), (1, 0, 1000)] {
      let there = try #require(Interval.pairedScore(gained: gained, lost: lost, of: pairs))
      let back = try #require(Interval.pairedScore(gained: lost, lost: gained, of: pairs))
      #expect(isClose(there.low, -back.high, within: 1e-12) && isClose(there.high, -back.low, within: 1e-12))
      #expect(there.contains(Double(gained - lost) / Double(pairs)) && there.low >= -1 && there.high <= 1)
    }
  }

  @Test("no pairs have no interval")
  func none() { #expect(Interval.pairedScore(gained: 0, lost: 0, of: 0) == nil) }
}
