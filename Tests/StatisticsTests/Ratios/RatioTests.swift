import Statistics
import TestSupport
import Testing

@Suite("Ratios of sums over units")
struct RatioTests {
  static let baseline = RatioSample(
    numerators: [0, 1, 0, 2, 0, 0, 1, 0, 3, 0], denominators: [3, 4, 2, 9, 1, 5, 4, 2, 11, 3])
  static let augmented = RatioSample(
    numerators: [0, 0, 0, 1, 0, 0, 1, 0, 1, 0], denominators: [2, 5, 3, 8, 1, 4, 6, 2, 12, 3])

  /// NumPy; agrees with cluster-robust least squares (statsmodels).
  @Test("rate, variance, difference, degrees of freedom and interval are the known ones")
  func deltaMethod() throws {
    #expect(isClose(try #require(Self.baseline.ratio), 0.1590909090909091, within: 1e-12))
    #expect(isClose(try #require(Self.baseline.variance), 0.001989158110025878, within: 1e-12))
    #expect(isClose(try #require(Self.augmented.variance), 0.000491350445431513, within: 1e-12))
    let difference = try #require(RatioDifference(Self.baseline, Self.augmented))
    #expect(isClose(difference.value, -0.09387351778656126, within: 1e-12))
    #expect(isClose(try #require(difference.standardError), 0.04980470414988318, within: 1e-12))
    #expect(isClose(try #require(difference.degreesOfFreedom), 13.190565182829861, within: 1e-9))
    let interval = try #require(difference.interval())
    #expect(isClose(interval.low, -0.20131223780245328, within: 1e-9))
    #expect(isClose(interval.high, 0.013565202229330747, within: 1e-9))
    #expect(try #require(difference.pValue) > 0.05)
  }

  @Test("swapping the samples turns the difference round")
  func swapped() throws {
    let there = try #require(RatioDifference(Self.baseline, Self.augmented))
    let back = try #require(RatioDifference(Self.augmented, Self.baseline))
    #expect(isClose(there.value, -back.value, within: 1e-15))
    #expect(isClose(try #require(there.pValue), try #require(back.pValue), within: 1e-12))
  }

  /// ANOVA estimator for unequal sizes, computed with NumPy.
  @Test("clustering is measured as known")
  func clustering() throws {
    #expect(isClose(try #require(Self.baseline.intraclassCorrelation), -0.14632924079178147, within: 1e-9))
    #expect(isClose(try #require(Self.baseline.designEffect), 0.19518917564520177, within: 1e-9))
    #expect(isClose(try #require(Self.baseline.kishUnits), 6.769230769230769, within: 1e-12))
  }

  @Test("one unit has a ratio but no variance")
  func oneUnit() {
    let one = RatioSample(numerators: [1], denominators: [4])
    #expect(one.ratio == 0.25 && one.variance == nil)
  }
}
