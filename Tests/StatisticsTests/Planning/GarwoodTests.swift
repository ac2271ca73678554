import Foundation
import Statistics
import TestSupport
import Testing

@Suite("How well k rare events fix a rate")
struct GarwoodTests {
  /// scipy.stats.chi2.ppf of SciPy 1.17.1.
  @Test(
    "the factors are the golden ones",
    arguments: [
      (3, 0.20622404096520044, 2.9224243565807746), (10, 0.4795388696132433, 1.839035604201778),
      (30, 0.6746958007140305, 1.427562179826922), (100, 0.8136399125092314, 1.2162679379242638),
    ])
  func golden(_ events: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Interval.relativeRate(events: events))
    #expect(isClose(interval.low, low, within: 1e-12) && isClose(interval.high, high, within: 1e-12))
  }

  @Test(
    "by definition: at its ends, k events or more, and k or fewer, are just as rare as the tail",
    arguments: [1, 2, 7])
  func byDefinition(_ events: Int) throws {
    let interval = try #require(Interval.relativeRate(events: events))
    let atMost = { (k: Int, mean: Double) -> Double in
      (0...k).map { exp(Double($0) * log(mean) - mean - lgamma(Double($0) + 1)) }.reduce(0, +)
    }
    #expect(isClose(1 - atMost(events - 1, interval.low * Double(events)), 0.025, within: 1e-10))
    #expect(isClose(atMost(events, interval.high * Double(events)), 0.025, within: 1e-10))
  }

  @Test("no event leaves an expected count up to −ln(tail), and k events k times their factors")
  func count() throws {
    let none = Interval.expectedCount(of: 0)
    #expect(none.low == 0 && isClose(none.high, -log(0.025), within: 1e-12))
    let factors = try #require(Interval.relativeRate(events: 7))
    #expect(isClose(Interval.expectedCount(of: 7).low, 7 * factors.low, within: 1e-12))
  }

  @Test("more events narrow it around 1, and none say nothing")
  func narrows() {
    let widths = [1, 3, 10, 100, 10_000].map { Interval.relativeRate(events: $0)?.width ?? 0 }
    #expect(widths == widths.sorted(by: >) && widths.last ?? 1 < 0.05)
    #expect(Interval.relativeRate(events: 5)?.contains(1) == true)
    #expect(Interval.relativeRate(events: 0) == nil)
  }
}
