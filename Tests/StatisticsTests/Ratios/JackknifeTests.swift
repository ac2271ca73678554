import Statistics
import TestSupport
import Testing

@Suite("The jackknife of a ratio")
struct JackknifeTests {
  @Test("by hand: 1 of 2 and 1 of 4 have the ratios 1/4 and 1/2 left out, variance ½·Σ(r − r₍ᵢ₎)²")
  func byHand() throws {
    let sample = RatioSample(numerators: [1, 1], denominators: [2, 4])
    let (a, b) = (1.0 / 3 - 1.0 / 4, 1.0 / 2 - 1.0 / 3)
    #expect(isClose(try #require(sample.jackknifeVariance), (a * a + b * b) / 2, within: 1e-15))
  }

  @Test("it is what leaving out each unit gives, about the ratio of all")
  func byDefinition() throws {
    let sample = RatioSampleTests.baseline
    let ratio = try #require(sample.ratio)
    let squares = try (0..<sample.units).map { left in
      var (y, m) = (sample.numerators, sample.denominators)
      y.remove(at: left)
      m.remove(at: left)
      let change = try #require(RatioSample(numerators: y, denominators: m).ratio) - ratio
      return change * change
    }
    let k = Double(sample.units)
    let expected = squares.reduce(0, +) * (k - 1) / k
    #expect(isClose(try #require(sample.jackknifeVariance), expected, within: 1e-15))
  }

  @Test(
    "units of one size have the delta method's variance, a heavy unit a larger one, one unit with all of it none"
  )
  func properties() throws {
    let even = RatioSample(numerators: [0, 1, 3, 2, 0], denominators: [4, 4, 4, 4, 4])
    #expect(isClose(try #require(even.jackknifeVariance), try #require(even.variance), within: 1e-15))
    let heavy = RatioSample(numerators: [0, 1, 0, 1, 9], denominators: [2, 2, 2, 2, 30])
    #expect(try #require(heavy.jackknifeVariance) > (try #require(heavy.variance)))
    #expect(RatioSample(numerators: [1, 0], denominators: [3, 0]).jackknifeVariance == nil)
    #expect(RatioDifference.jackknifeInterval(even, RatioSample(numerators: [1], denominators: [3])) == nil)
  }
}
