import Statistics
import TestSupport
import Testing

@Suite("A difference of ratio metrics")
struct RatioDifferenceTests {
  /// numpy 2.4.6 and SciPy 1.17.1; variances as cluster-robust regression of statsmodels 0.15.0.
  @Test("difference, standard error, degrees of freedom and interval have the reference values")
  func published() throws {
    let difference = try #require(RatioDifference(RatioSampleTests.baseline, RatioSampleTests.augmented))
    #expect(isClose(difference.value, -0.09387351778656126, within: 1e-15))
    #expect(isClose(try #require(difference.standardError), 0.04980470414988318, within: 1e-14))
    #expect(isClose(try #require(difference.degreesOfFreedom), 13.190565182829861, within: 1e-11))
    let interval = try #require(difference.interval())
    #expect(isClose(interval.low, -0.20131223780245328, within: 1e-12))
    #expect(isClose(interval.high, 0.013565202229330747, within: 1e-12))
  }

  /// numpy 2.4.6 and SciPy 1.17.1. The product reads it by t, which knows how few units there are; this is what it differs from.
  @Test(
    "the statistic is the reference's, and so are p value and interval by the normal law, which claim more")
  func normal() throws {
    let difference = try #require(RatioDifference(RatioSampleTests.baseline, RatioSampleTests.augmented))
    let error = try #require(difference.standardError)
    let z = difference.value / error
    #expect(isGolden(z, -1.8848323544711076))
    let p = 2 * SpecialFunctions.normalUpperTail(abs(z))
    #expect(isGolden(p, 0.0594524752743524))
    let half = SpecialFunctions.normalQuantile(0.975) * error
    #expect(isGolden(difference.value - half, -0.19148894418100487))
    #expect(isGolden(difference.value + half, 0.003741908607882344))
    #expect(try #require(difference.pValue) > p)
    #expect(try #require(difference.interval()).width > 2 * half)
  }

  @Test("the p value is the level at which the interval touches 0")
  func consistent() throws {
    let difference = try #require(RatioDifference(RatioSampleTests.baseline, RatioSampleTests.augmented))
    let p = try #require(difference.pValue)
    let interval = try #require(difference.interval(at: ConfidenceLevel(1 - p)))
    #expect(isClose(interval.high, 0, within: 1e-12))
  }

  @Test("swapping the arms changes the sign and nothing else")
  func swapped() throws {
    let forward = try #require(RatioDifference(RatioSampleTests.baseline, RatioSampleTests.augmented))
    let backward = try #require(RatioDifference(RatioSampleTests.augmented, RatioSampleTests.baseline))
    #expect(forward.value == -backward.value)
    #expect(forward.standardError == backward.standardError)
    #expect(forward.pValue == backward.pValue)
  }

  @Test("one unit, or no spread, leaves a difference without interval and p value")
  func unknown() throws {
    let lone = RatioSample(numerators: [1], denominators: [4])
    let difference = try #require(RatioDifference(lone, RatioSampleTests.baseline))
    #expect(difference.interval() == nil && difference.pValue == nil)
    let zeros = RatioSample(numerators: [0, 0, 0], denominators: [4, 5, 6])
    let none = try #require(RatioDifference(zeros, zeros))
    #expect(none.value == 0 && none.standardError == nil && none.interval() == nil && none.pValue == nil)
    #expect(RatioDifference(RatioSample(numerators: [], denominators: []), zeros) == nil)
  }
}
