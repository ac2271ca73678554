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

  struct Ratio: Sendable {
    let units: [Int]
    let shares: [Double]
    let chiSquare: Double
    let p: Double
  }

  /// scipy.stats.chi2.sf.
  static let ratios: [Ratio] = [
    Ratio(units: [5000, 5200], shares: [0.5, 0.5], chiSquare: 3.9215686274509802, p: 0.0476703806561615),
    Ratio(units: [910, 90], shares: [0.9, 0.1], chiSquare: 1.1111111111111112, p: 0.29184054514378543),
    Ratio(units: [1000, 0], shares: [0.5, 0.5], chiSquare: 1000, p: 1.7958327848007363e-219),
  ]

  @Test("a sample ratio is tested as SciPy does, in the far tail too", arguments: ratios)
  func sampleRatio(_ ratio: Ratio) throws {
    let test = try #require(SampleRatioTest(observed: ratio.units, expectedShares: ratio.shares))
    #expect(isClose(test.chiSquare, ratio.chiSquare, within: 1e-9))
    #expect(abs(test.pValue - ratio.p) <= 1e-9 * ratio.p)
  }

  @Test("few expected units are tested exactly")
  func fewUnits() throws {
    let test = try #require(SampleRatioTest(observed: [4, 0], expectedShares: [0.5, 0.5]))
    #expect(test.isExact)
    #expect(isClose(test.pValue, 0.125, within: 1e-12))
  }
}
