import Statistics
import TestSupport
import Testing

@Suite("Quantiles, sums and moments")
struct QuantileAndSumTests {
  /// NumPy 2.4.6, quantile with method "linear".
  @Test("quantiles are of type 7", arguments: [(0.0, 1.0), (0.25, 2.25), (0.5, 4), (0.9, 8.5), (1, 10)])
  func typeSeven(_ p: Double, _ expected: Double) throws {
    #expect(isClose(try #require([1.0, 2, 3, 5, 7, 10].sortedQuantile(p)), expected, within: 1e-12))
  }

  @Test("no values have no quantile, mean or variance")
  func empty() {
    let none: [Double] = []
    #expect(none.sortedQuantile(0.5) == nil && none.mean == nil && none.sampleVariance == nil)
    #expect([4.0].sampleVariance == nil)
  }

  @Test("a sum keeps what each addition rounds away")
  func neumaier() {
    #expect(NeumaierSum([1, 1e100, 1, -1e100]).value == 2)
  }

  @Test("mean and variance of a small case are those worked out by hand")
  func moments() {
    #expect([1.0, 2, 3, 6].mean == 3)
    #expect(isClose([1.0, 2, 3, 6].sampleVariance ?? .nan, 14.0 / 3, within: 1e-12))
  }
}
