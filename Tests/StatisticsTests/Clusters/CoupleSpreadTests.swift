import Statistics
import TestSupport
import Testing

@Suite("How trials between two people scatter")
struct CoupleSpreadTests {
  static func spread(_ couples: [(Int, Int, Int, Int)], rate: Double) -> CoupleSpread {
    CoupleSpread(
      couples.map { CoupleCount($0.0, $0.1, BinomialCount(successes: $0.2, trials: $0.3)) }, rate: rate)
  }

  @Test("couples that share nobody scatter a third as widely, in variance, as their replicates")
  func disjoint() throws {
    // D = +1, −1: S = 2; R = 1, 1, −1, −1: ΣR² = 4.
    let spread = Self.spread([(0, 1, 2, 2), (2, 3, 0, 2)], rate: 0.5)
    #expect(spread.own == 2 && spread.byPerson == 4)
    #expect(spread.variance == 2 && spread.resampledVariance == 6)
    #expect(isClose(try #require(spread.shrinkage), (1.0 / 3).squareRoot(), within: 1e-15))
  }

  @Test("what a person's couples share is resampled as it is")
  func shared() throws {
    // q = 1/2; D = 1, 1, −1, −1; R = 2, 1, 1, −2, −1, −1: S = 4, ΣR² = 12.
    let spread = Self.spread([(0, 1, 2, 2), (0, 2, 2, 2), (3, 4, 0, 2), (3, 5, 0, 2)], rate: 0.5)
    #expect(spread.variance == 8 && spread.resampledVariance == 16)
    #expect(isClose(try #require(spread.shrinkage), 0.5.squareRoot(), within: 1e-15))
  }

  static let nine = [
    (0, 1, 1, 9), (0, 2, 0, 9), (0, 3, 0, 9), (1, 2, 2, 9), (1, 3, 0, 9), (2, 3, 1, 9), (0, 4, 0, 4),
    (1, 4, 0, 4), (2, 4, 0, 4),
  ]

  /// In exact fractions (Python 3.11), apart from this code.
  @Test("sums and shrinkage are the golden ones")
  func golden() throws {
    let spread = Self.spread(Self.nine, rate: 4.0 / 66)
    #expect(isClose(spread.own, 1306.0 / 363, within: 1e-12))
    #expect(isClose(spread.byPerson, 1532.0 / 363, within: 1e-12))
    #expect(isClose(try #require(spread.shrinkage), 0.6783680620615096, within: 1e-12))
  }

  @Test("the variance of replicates is that of people drawn independently, as often as Poisson(1) says")
  func resampled() {
    let couples = Self.nine
    let spread = Self.spread(couples, rate: 4.0 / 66)
    let draws = 40_000
    let values = (0..<draws).map { draw -> Double in
      let random = CounterRandom(seed: 3, stream: 9, replicate: UInt32(draw))
      let weights = (0..<5).map { Double(random.poisson1(at: UInt64($0))) }
      return couples.reduce(0) { sum, couple in
        sum + weights[couple.0] * weights[couple.1] * (Double(couple.2) - 4.0 / 66 * Double(couple.3))
      }
    }
    let mean = values.reduce(0, +) / Double(draws)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
    #expect(isClose(variance, spread.resampledVariance, within: 0.1 * spread.resampledVariance))
  }

  @Test("where nothing varies there is nothing to shrink")
  func constant() {
    #expect(Self.spread([(0, 1, 0, 2), (1, 2, 0, 2)], rate: 0).shrinkage == nil)
    #expect(Self.spread([], rate: 0).shrinkage == nil)
  }
}
