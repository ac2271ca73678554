import Statistics
import TestSupport
import Testing

@Suite("Two answers to the same things")
struct PairedProportionsTests {
  typealias Case = (counts: [Int], difference: Double, newcombe: [Double], tango: [Double], mcNemar: Double)

  /// Newcombe 1998 method 10 and Tango's root by a Python program (scipy 1.17.1), McNemar by statsmodels 0.15.0. The first
  /// is the airway data of Fagerland, Lydersen and Laake 2014.
  static let golden: [Case] = [
    (
      [1, 1, 7, 12], -0.2857142857142857, [-0.506920226686141, -0.02555912416485978],
      [-0.5172322764213774, -0.026003032480868608],
      0.0703125
    ),
    (
      [36, 12, 2, 0], 0.2, [0.05692958400323875, 0.3404276029749407],
      [0.06111240618634398, 0.3447087482821487],
      0.012939453125
    ),
    (
      [20, 40, 22, 3918], 0.0045, [0.0006006307723793376, 0.008589168978226761],
      [0.0006622238327691506, 0.008588801064104302], 0.030015864349067285
    ),
    (
      [0, 3, 0, 997], 0.003, [-0.0013082916512149982, 0.008783014053503173],
      [-0.0008382387610117885, 0.00878301405350304], 0.25
    ),
    (
      [0, 0, 0, 500], 0.0, [-0.007624340461552241, 0.007624340461552241],
      [-0.007624340461552241, 0.007624340461552241], 1
    ),
  ]

  @Test(
    "the difference, Newcombe's and Tango's intervals and McNemar's p value have the golden values",
    arguments: golden)
  func published(
    _ counts: [Int], _ difference: Double, _ newcombe: [Double], _ tango: [Double], _ mcNemar: Double
  ) throws {
    let trials = counts.reduce(0, +)
    let first = try #require(BinomialCount(successes: counts[0] + counts[1], trials: trials).rate)
    let second = try #require(BinomialCount(successes: counts[0] + counts[2], trials: trials).rate)
    #expect(isGolden(first - second, difference))
    let hybrid = try #require(
      Interval.newcombePaired(
        both: counts[0], firstOnly: counts[1], secondOnly: counts[2], neither: counts[3]))
    #expect(isGolden(hybrid.low, newcombe[0]) && isGolden(hybrid.high, newcombe[1]))
    let score = try #require(
      Interval.pairedScore(gained: counts[1], lost: counts[2], of: trials))
    #expect(isGolden(score.low, tango[0]) && isGolden(score.high, tango[1]))
    #expect(isGolden(exactMcNemarTest(gained: counts[1], lost: counts[2]), mcNemar))
  }

  @Test(
    "by hand: three changes one way happen with a fair coin once in four, either way; none are no evidence")
  func byHand() {
    #expect(isClose(exactMcNemarTest(gained: 3, lost: 0), 0.25, within: 1e-15))
    #expect(exactMcNemarTest(gained: 0, lost: 0) == 1)
    #expect(Interval.newcombePaired(both: 0, firstOnly: 0, secondOnly: 0, neither: 0) == nil)
  }

  @Test("swapping the answers turns the interval round; it holds its estimate and stays within −1 … 1")
  func swapped() throws {
    for (e, f, g, h) in [(3, 4, 1, 2), (0, 9, 0, 0), (50, 0, 3, 2), (9, 0, 0, 0)] {
      let there = try #require(
        Interval.newcombePaired(both: e, firstOnly: f, secondOnly: g, neither: h))
      let back = try #require(Interval.newcombePaired(both: e, firstOnly: g, secondOnly: f, neither: h))
      #expect(isClose(there.low, -back.high, within: 1e-14) && isClose(there.high, -back.low, within: 1e-14))
      #expect(there.contains(Double(f - g) / Double(e + f + g + h)) && there.low >= -1 && there.high <= 1)
      #expect(there.width > 0)
    }
  }
}
