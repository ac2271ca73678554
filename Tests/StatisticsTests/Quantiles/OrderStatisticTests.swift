import Statistics
import TestSupport
import Testing

@Suite("Order statistics")
struct OrderStatisticTests {
  static let sample = [
    1.2, 1.4, 1.5, 1.7, 2.0, 2.2, 2.6, 3.1, 3.3, 4.0, 4.8, 5.9, 7.5, 9.0, 14.0, 1.1, 1.3, 2.4, 2.9, 6.1,
  ].sorted()

  /// numpy.quantile of numpy 2.4.6, method "median_unbiased".
  @Test("type 8 agrees with numpy", arguments: [(0.5, 2.75), (0.9, 8.45), (0.95, 12.249999999999993)])
  func published(_ p: Double, _ expected: Double) throws {
    #expect(isClose(try #require(Self.sample.sortedMedianUnbiasedQuantile(p)), expected, within: 1e-12))
  }

  @Test("by hand: of 1, 2, 3 the type 8 median is 2; its ends are the sample's; no values have none")
  func byHand() {
    #expect(isClose([1.0, 2, 3].sortedMedianUnbiasedQuantile(0.5) ?? 0, 2, within: 1e-15))
    #expect(
      [1.0, 2, 3].sortedMedianUnbiasedQuantile(0) == 1 && [1.0, 2, 3].sortedMedianUnbiasedQuantile(1) == 3)
    #expect([Double]().sortedMedianUnbiasedQuantile(0.5) == nil)
  }

  /// SciPy 1.17.1, binomial(20, 1/2).
  @Test("the median of 20 values lies between the 6th and the 15th with 95.9 %")
  func median() throws {
    let result = try #require(OrderStatisticInterval(sorted: Self.sample, quantile: 0.5))
    #expect(result.lowerRank == 6 && result.upperRank == 15)
    #expect(result.interval == Interval(low: 1.7, high: 4.8))
    #expect(isClose(result.coverage, 0.9586105346679688, within: 1e-12))
  }

  @Test("its coverage is at least the level, and too few values have none")
  func coverage() throws {
    for count in [6, 17, 60, 500] {
      let result = try #require(
        OrderStatisticInterval(sorted: (0..<count).map(Double.init), quantile: 0.5))
      #expect(result.coverage >= 0.95 && result.lowerRank + result.upperRank == count + 1)
    }
    #expect(OrderStatisticInterval(sorted: [1, 2, 3, 4, 5], quantile: 0.5) == nil)
    #expect(OrderStatisticInterval(sorted: [], quantile: 0.5) == nil)
    #expect(OrderStatisticInterval(sorted: (0..<20).map(Double.init), quantile: 0.99) == nil)
  }
}
