import Statistics
import TestSupport
import Testing

@Suite("A comparison at the unit that was randomised")
struct UnitComparisonTests {
  private static func even(_ events: Int, of units: Int) -> RatioSample {
    RatioSample(
      numerators: (0..<units).map { $0 < events ? 1 : 0 }, denominators: .init(repeating: 1, count: units))
  }

  private static func compare(_ a: RatioSample, _ b: RatioSample) -> UnitComparison {
    UnitComparison(baseline: a, augmented: b, metric: .share, level: .percent95, seed: 1)
  }

  @Test("the method follows the data, and the estimate names it")
  func methods() {
    #expect(Self.compare(Self.even(40, of: 300), Self.even(60, of: 300)).delta.method == .deltaMethod)
    #expect(Self.compare(Self.even(40, of: 150), Self.even(60, of: 300)).delta.method == .bootstrapT)
    #expect(Self.compare(Self.even(9, of: 300), Self.even(60, of: 300)).delta.method == .newcombe)
    // Of successes that hardly ever fail, the failures are rare.
    #expect(Self.compare(Self.even(295, of: 300), Self.even(260, of: 300)).delta.method == .newcombe)
  }

  @Test("arms without an event have an interval with width and an upper bound each, never a point")
  func none() throws {
    let zero = Self.even(0, of: 300)
    let comparison = Self.compare(zero, zero)
    #expect((comparison.delta.interval?.width ?? 0) > 0 && comparison.pValue == nil)
    let own = zero.shareEstimate(at: .percent95)
    #expect(own.method == .upperBound && own.low == 0)
    // 1 − 0.05^(1/300), SciPy 1.17.1: beta.ppf(0.95, 1, 300).
    #expect(isClose(own.high ?? 0, 0.009936080967, within: 1e-9))
  }

  @Test("few events have the exact interval, whose lower end holds where Wilson's does not")
  func few() throws {
    let two = Self.even(2, of: 500).shareEstimate(at: .percent95)
    #expect(two.method == .clopperPearson)
    // The p with P(X ≥ 2) = 0.025, by bisection of the binomial tail in Python 3.11; Wilson's is 0.0011.
    #expect(isClose(two.low ?? 0, 0.000484786176, within: 1e-9))
    #expect(Self.even(50, of: 500).shareEstimate(at: .percent95).method == .wilson)
  }

  @Test("sessions of alike users count for fewer, so that the interval is wider than that of as many users")
  func clustered() throws {
    let clustered = RatioSample(
      numerators: (0..<300).map { $0 < 2 ? 4 : 0 }, denominators: .init(repeating: 4, count: 300))
    let wide = try #require(Self.compare(clustered, clustered).delta.interval)
    let narrow = try #require(Self.compare(Self.even(8, of: 1200), Self.even(8, of: 1200)).delta.interval)
    #expect(wide.width > 1.5 * narrow.width)
  }

  @Test("an arm without trials leaves the difference unknown, with the reason")
  func unknown() {
    let comparison = Self.compare(RatioSample(numerators: [], denominators: []), Self.even(3, of: 30))
    #expect(comparison.delta.value == nil && comparison.delta.reason != nil && comparison.pValue == nil)
  }
}
