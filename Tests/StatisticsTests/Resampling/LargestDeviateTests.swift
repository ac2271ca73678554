import Foundation
import Statistics
import TestSupport
import Testing

@Suite("The largest of several deviates")
struct LargestDeviateTests {
  private static func alike(_ count: Int, _ correlation: Double) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? 1 : correlation } }
  }

  /// P(max |z| ≤ c) = 0.95 for equal correlations, by quadrature over the common part and Brent's method: SciPy 1.17.1,
  /// integrate.quad and optimize.brentq.
  @Test(
    "the critical value of equally correlated deviates is that of quadrature",
    arguments: [(2, 0.8, 2.15244), (3, 0.5, 2.34897), (10, 0.5, 2.71629), (10, 0.9, 2.38257)])
  func quadrature(_ count: Int, _ correlation: Double, _ expected: Double) {
    let deviate = LargestDeviate(correlations: Self.alike(count, correlation), seed: 7)
    #expect(isClose(deviate.critical(at: .percent95), expected, within: 0.03))
  }

  @Test("independent deviates have Šidák's value, one deviate the normal quantile")
  func sidak() {
    // SciPy 1.17.1: norm.ppf(1 - (1 - 0.95**(1/K)) / 2).
    #expect(
      isClose(LargestDeviate.criticalOfIndependent(1, at: .percent95), 1.959963984540054, within: 1e-12))
    #expect(
      isClose(LargestDeviate.criticalOfIndependent(2, at: .percent95), 2.2364766445577895, within: 1e-11))
    #expect(
      isClose(LargestDeviate.criticalOfIndependent(10, at: .percent95), 2.799625219301087, within: 1e-11))
    let drawn = LargestDeviate(correlations: Self.alike(10, 0), seed: 7).critical(at: .percent95)
    #expect(
      isClose(drawn, 2.8, within: 0.03) && drawn <= LargestDeviate.criticalOfIndependent(10, at: .percent95))
  }

  @Test("deviates that follow from one another, upwards or downwards, count as one")
  func determined() {
    let matrix = [[1.0, 1, -1], [1, 1, -1], [-1, -1, 1]]
    let critical = LargestDeviate(correlations: matrix, seed: 7).critical(at: .percent95)
    #expect(isClose(critical, 1.96, within: 0.03) && critical >= 1.959963)
  }

  @Test("metrics that mirror each other are correlated by −1, one that does not vary by 0")
  func deviations() {
    let ones = [Double](repeating: 1, count: 6)
    let arm = { (values: [Double]) in RatioSample(numerators: values, denominators: ones) }
    var joint = JointDeviations()
    joint.add(arm([1, 0, 0, 1, 0, 0]), arm([0, 1, 0, 0, 0, 1]))
    joint.add(arm([0, 1, 1, 0, 1, 1]), arm([1, 0, 1, 1, 1, 0]))
    joint.add(arm(ones), arm(ones))
    let matrix = joint.correlations
    #expect(isClose(matrix[0][1], -1, within: 1e-6) && matrix[0][1] == matrix[1][0])
    #expect(matrix[0][2] == 0 && matrix[2][2] == 1)
  }

  @Test("two metrics of the same units are correlated as their deviations are by hand")
  func byHand() {
    // Residuals of the first arm ±½ of four units, of the second 0; for the other metric (½, −½, ½, −½) against
    // (½, ½, −½, −½): Σab = 0, and with a third (½, −½, −½, −½) + ¼: Σab/√(Σa²Σb²) = 0.5/√(1 · 0.75) = 0.5774.
    let ones = [Double](repeating: 1, count: 4)
    let arm = { (values: [Double]) in RatioSample(numerators: values, denominators: ones) }
    var joint = JointDeviations()
    for values in [[1.0, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]] { joint.add(arm(values), arm(ones)) }
    let matrix = joint.correlations
    #expect(isClose(matrix[0][1], 0, within: 1e-7))
    #expect(isClose(matrix[0][2], 1 / 3.0.squareRoot(), within: 1e-6))
  }
}
