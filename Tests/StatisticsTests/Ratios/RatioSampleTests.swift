import Statistics
import TestSupport
import Testing

@Suite("A ratio metric over units")
struct RatioSampleTests {
  static let baseline = RatioSample(
    numerators: [0, 1, 0, 2, 0, 0, 1, 0, 3, 0], denominators: [3, 4, 2, 9, 1, 5, 4, 2, 11, 3])
  static let augmented = RatioSample(
    numerators: [0, 0, 0, 1, 0, 0, 1, 0, 1, 0], denominators: [2, 5, 3, 8, 1, 4, 6, 2, 12, 3])

  @Test("two units of 1 of 2 and 1 of 4 have ratio 1/3 and variance s²/(2·9)")
  func byHand() throws {
    let sample = RatioSample(numerators: [1, 1], denominators: [2, 4])
    #expect(sample.ratio == 1.0 / 3)
    // Residuals 1/3 and -1/3: s² = 2/9.
    #expect(isClose(try #require(sample.variance), 2.0 / 9 / 18, within: 1e-16))
  }

  /// k/(k − 1) times the cluster-robust variance of statsmodels 0.15.0.
  @Test("ratio and variance agree with cluster-robust regression")
  func published() throws {
    #expect(isClose(try #require(Self.baseline.ratio), 0.1590909090909091, within: 1e-15))
    #expect(isClose(try #require(Self.baseline.variance), 0.001989158110025878, within: 1e-15))
    #expect(isClose(try #require(Self.augmented.ratio), 0.06521739130434782, within: 1e-15))
    #expect(isClose(try #require(Self.augmented.variance), 0.000491350445431513, within: 1e-15))
  }

  /// numpy 2.4.6, ANOVA estimator for unequal sizes.
  @Test("intraclass correlation, design effect and Kish units have the reference values")
  func clustering() throws {
    #expect(isClose(try #require(Self.baseline.intraclassCorrelation), -0.14632924079178147, within: 1e-13))
    #expect(isClose(try #require(Self.baseline.designEffect), 0.19518917564520177, within: 1e-13))
    #expect(isClose(try #require(Self.baseline.kishUnits), 6.769230769230769, within: 1e-13))
  }

  /// numpy 2.4.6: CV² with divisor k; m₀ = (N − Σm²/N)/(k − 1), where Σm²/N is N over the Kish units.
  @Test("the sizes of the units that correlation and design effect rest on have the reference values")
  func sizes() throws {
    let units = Double(Self.baseline.units)
    let kish = try #require(Self.baseline.kishUnits)
    let trials = try #require(Self.baseline.denominators.mean) * units
    #expect(isGolden(trials / units, 4.4))
    #expect(isGolden(units / kish - 1, 0.47727272727272724))
    let typical = (trials - trials / kish) / (units - 1)
    #expect(isGolden(typical, 4.166666666666667))
    // The correlation by that size: mean squares between and within units, in Python 3.11 from the same counts.
    let correlation = try #require(Self.baseline.intraclassCorrelation)
    let (between, within) = (0.07210998877665545, 0.15404040404040403)
    #expect(isGolden((between - within) / (between + (typical - 1) * within), correlation))
  }

  @Test("units of all or nothing correlate fully, and count as one trial each")
  func fullCorrelation() throws {
    let sample = RatioSample(numerators: [4, 0, 4, 0], denominators: [4, 4, 4, 4])
    #expect(isClose(try #require(sample.intraclassCorrelation), 1, within: 1e-14))
    #expect(isClose(try #require(sample.designEffect), 4, within: 1e-14))
    #expect(sample.kishUnits == 4)
  }

  @Test("scaling numerators scales ratio and its standard error")
  func scaled() throws {
    let tripled = RatioSample(
      numerators: Self.baseline.numerators.map { 3 * $0 }, denominators: Self.baseline.denominators)
    let variance = try #require(Self.baseline.variance)
    #expect(isClose(try #require(tripled.variance), 9 * variance, within: 1e-15))
  }

  @Test("what cannot be computed is unknown, never 0")
  func unknown() {
    let empty = RatioSample(numerators: [], denominators: [])
    #expect(empty.ratio == nil && empty.variance == nil && empty.kishUnits == nil)
    #expect(empty.intraclassCorrelation == nil && empty.designEffect == nil)
    let idle = RatioSample(numerators: [0, 0], denominators: [0, 0])
    #expect(idle.ratio == nil && idle.variance == nil && idle.intraclassCorrelation == nil)
    let lone = RatioSample(numerators: [1], denominators: [3])
    #expect(lone.ratio == 1.0 / 3 && lone.variance == nil && lone.interval() == nil)
    let constant = RatioSample(numerators: [1, 2], denominators: [2, 4])
    #expect(constant.variance == 0 && constant.interval() == nil)
  }

  @Test("no correlation is claimed for what are not successes among trials")
  func notCounts() {
    #expect(RatioSample(numerators: [2.5, 1], denominators: [3, 3]).intraclassCorrelation == nil)
    #expect(RatioSample(numerators: [5, 1], denominators: [3, 3]).intraclassCorrelation == nil)
    #expect(RatioSample(numerators: [1, 0], denominators: [1, 1]).intraclassCorrelation == nil)
    #expect(RatioSample(numerators: [0, 0], denominators: [2, 2]).intraclassCorrelation == nil)
  }

  @Test("the interval is t wide on one degree of freedom less than units")
  func interval() throws {
    let interval = try #require(Self.baseline.interval())
    let half = 2.262157162798205 * 0.001989158110025878.squareRoot()
    #expect(isClose(interval.width, 2 * half, within: 1e-13))
  }
}
