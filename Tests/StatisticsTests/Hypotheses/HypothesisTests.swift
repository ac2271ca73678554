import Statistics
import TestSupport
import Testing

@Suite("Tests of hypotheses")
struct HypothesisTests {
  @Test("Holm's adjustment of four p values is the one worked out by hand")
  func holm() {
    let adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005])
    for (ours, known) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(isClose(ours, known, within: 1e-15))
    }
    #expect(holmAdjusted([]).isEmpty)
    #expect(holmAdjusted([0.6, 0.9]) == [1, 1])
  }

  /// scipy.stats.chi2.sf.
  @Test(
    "a sample ratio is tested as SciPy does, in the far tail too",
    arguments: [
      ([5000, 5200], [0.5, 0.5], 3.9215686274509802, 0.0476703806561615),
      ([910, 90], [0.9, 0.1], 1.1111111111111112, 0.29184054514378543),
      ([3300, 3400, 3600], [1.0 / 3, 1.0 / 3, 1.0 / 3], 13.592233009708739, 0.001118108897826659),
      ([1000, 0], [0.5, 0.5], 1000, 1.7958327848007363e-219),
    ])
  func sampleRatio(_ units: [Int], _ shares: [Double], _ chiSquare: Double, _ p: Double) throws {
    let test = try #require(SampleRatioTest(observed: units, expectedShares: shares))
    #expect(isClose(test.chiSquare, chiSquare, within: 1e-9))
    #expect(abs(test.pValue - p) <= 1e-9 * p)
  }

  @Test("few expected units are tested exactly")
  func fewUnits() throws {
    let test = try #require(SampleRatioTest(observed: [4, 0], expectedShares: [0.5, 0.5]))
    #expect(test.isExact)
    #expect(isClose(test.pValue, 0.125, within: 1e-12))
  }
}
