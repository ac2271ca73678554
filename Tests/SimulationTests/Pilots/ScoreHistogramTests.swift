import Testing

@testable import Simulation

@Suite("A histogram of scores")
struct ScoreHistogramTests {
  static var tenths: ScoreHistogram {
    var histogram = ScoreHistogram()
    for tenth in 1...10 { histogram.record(Double(tenth) / 10 - 0.05) }
    return histogram
  }

  @Test("the share at or above a threshold counts what lies there")
  func share() {
    #expect(Self.tenths.share(atOrAbove: 0.5) == 0.5)
    #expect(Self.tenths.share(atOrAbove: -1) == 1)
    #expect(Self.tenths.share(atOrAbove: 2) == 0)
    #expect(ScoreHistogram().share(atOrAbove: 0) == nil)
  }

  @Test("histograms add up")
  func sum() {
    var sum = Self.tenths
    sum += Self.tenths
    #expect(sum.total == 20)
    #expect(sum.share(atOrAbove: 0.5) == 0.5)
  }
}
