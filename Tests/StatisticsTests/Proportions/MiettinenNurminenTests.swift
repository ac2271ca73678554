import Statistics
import TestSupport
import Testing

@Suite("Miettinen and Nurminen's interval of a difference")
struct MiettinenNurminenTests {
  /// A Python program that finds the restricted maximum of the likelihood numerically (scipy 1.17.1) and where the score
  /// reaches the normal quantile.
  @Test(
    "it agrees with an independent program",
    arguments: [
      ([48, 80], [56, 70], 0.052829713, 0.338172940),
      ([3, 10], [9, 10], 0.170025016, 0.840649544),
      ([5, 56], [1, 29], -0.166241679, 0.091589110),
      ([1, 2000], [4, 2000], -0.001003250, 0.004686613),
      ([30, 10000], [55, 10000], 0.000712954, 0.004393157),
    ])
  func published(_ a: [Int], _ b: [Int], _ low: Double, _ high: Double) throws {
    let interval = try #require(
      Interval.miettinenNurminen(
        BinomialCount(successes: a[0], trials: a[1]), BinomialCount(successes: b[0], trials: b[1])))
    #expect(isClose(interval.low, low, within: 1e-6) && isClose(interval.high, high, within: 1e-6))
  }

  @Test("by hand: nothing in either arm of n is as far as z²(N − 1)/N allows")
  func byHand() throws {
    let none = BinomialCount(successes: 0, trials: 50)
    let interval = try #require(Interval.miettinenNurminen(none, none))
    // With p̃ of the other arm at 0: Δ² = z²·Δ(1 − Δ)/n·N/(N − 1), so Δ = c/(1 + c).
    let z = SpecialFunctions.normalQuantile(0.975)
    let c = z * z / 50 * 100 / 99
    #expect(
      isClose(interval.high, c / (1 + c), within: 1e-9) && isClose(interval.low, -c / (1 + c), within: 1e-9))
  }

  @Test("swapping the arms turns it round, it holds its estimate, and an arm without trials has none")
  func swapped() throws {
    for (x, m, y, n) in [(3, 40, 9, 35), (0, 10, 10, 10), (7, 7, 6, 9), (1, 2000, 4, 1900)] {
      let (a, b) = (BinomialCount(successes: x, trials: m), BinomialCount(successes: y, trials: n))
      let there = try #require(Interval.miettinenNurminen(a, b))
      let back = try #require(Interval.miettinenNurminen(b, a))
      #expect(isClose(there.low, -back.high, within: 1e-9) && isClose(there.high, -back.low, within: 1e-9))
      #expect(there.contains((b.rate ?? 0) - (a.rate ?? 0)))
    }
    let none = BinomialCount(successes: 0, trials: 0)
    #expect(Interval.miettinenNurminen(none, BinomialCount(successes: 1, trials: 2)) == nil)
  }
}
