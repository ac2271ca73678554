import Statistics
import TestSupport
import Testing

@Suite("The variance of a rate clustered by couple and person")
struct ClusteredCountCouplesTests {
  static func count(_ couples: [(Int, Int, Int, Int)]) -> ClusteredCount? {
    ClusteredCount.couples(
      couples.map { CoupleCount($0.0, $0.1, BinomialCount(successes: $0.2, trials: $0.3)) })
  }

  @Test("couples that share nobody vary as single people do")
  func disjoint() throws {
    // D = +1, −1: S = 2, every R² is S's own share, so ΣR² − 2S = 0 and the variance is 2/16.
    let count = try #require(Self.count([(0, 1, 2, 2), (2, 3, 0, 2)]))
    #expect(count.variance == 0.125)
  }

  @Test("two couples with errors that share a person vary more")
  func shared() throws {
    // q = 1/2; D = 1, 1, −1, −1; R = 2 (person 0), 1, 1, −2 (person 3), −1, −1: ΣR² = 12, S = 4.
    let count = try #require(Self.count([(0, 1, 2, 2), (0, 2, 2, 2), (3, 4, 0, 2), (3, 5, 0, 2)]))
    #expect(isClose(count.variance, (4.0 + 12 - 8) / 64, within: 1e-16))
  }

  /// In exact fractions (Python 3.11) by (S + max(0, ΣR² − 2S))/M² of Fogliato, Patil & Perona (2024), apart from this
  /// code; the interval by the normal quantile of Python 3.11.
  @Test("rate, variance, effective trials and Wilson interval are the golden ones")
  func golden() throws {
    let count = try #require(
      Self.count([
        (0, 1, 1, 9), (0, 2, 0, 9), (0, 3, 0, 9), (1, 2, 2, 9), (1, 3, 0, 9), (2, 3, 1, 9), (0, 4, 0, 4),
        (1, 4, 0, 4), (2, 4, 0, 4),
      ]))
    #expect(isClose(count.rate, 0.06060606060606061, within: 1e-15))
    #expect(isClose(count.variance, 0.0008259403450988724, within: 1e-15))
    #expect(isClose(count.binomialVariance, 0.0008626206973314412, within: 1e-15))
    #expect(count.effectiveTrials == 66)
    let interval = try #require(count.wilsonInterval())
    #expect(isClose(interval.low, 0.023818614832318334, within: 1e-12))
    #expect(isClose(interval.high, 0.14572908678564217, within: 1e-12))
  }

  @Test("neither the order of couples, nor that of people in them, nor the numbers of people matter")
  func invariances() throws {
    let couples = [(0, 1, 1, 9), (0, 2, 3, 9), (1, 2, 2, 9), (2, 3, 0, 4)]
    let count = try #require(Self.count(couples))
    let other = try #require(Self.count(couples.reversed().map { (10 - $0.1, 10 - $0.0, $0.2, $0.3) }))
    #expect(isClose(count.variance, other.variance, within: 1e-16))
  }

  @Test("without trials there is no rate")
  func empty() {
    #expect(Self.count([]) == nil)
    #expect(Self.count([(0, 1, 0, 0)]) == nil)
  }
}
