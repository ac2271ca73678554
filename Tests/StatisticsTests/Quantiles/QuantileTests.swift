import Statistics
import TestSupport
import Testing

@Suite("Quantiles")
struct QuantileTests {
  @Test("the quantile interpolates at (n − 1)p")
  func byHand() {
    let values = [1.0, 2, 4, 8]
    #expect(values.sortedQuantile(0) == 1)
    #expect(values.sortedQuantile(0.5) == 3)
    #expect(values.sortedQuantile(0.25) == 1.75)
    #expect(values.sortedQuantile(1) == 8)
    #expect([5.0].sortedQuantile(0.3) == 5)
  }

  /// numpy.quantile of numpy 2.4.6, method "linear".
  @Test("it agrees with numpy", arguments: [(0.5, 2.75), (0.9, 7.65), (0.95, 9.25)])
  func published(_ p: Double, _ expected: Double) throws {
    let values = [
      1.2, 1.4, 1.5, 1.7, 2.0, 2.2, 2.6, 3.1, 3.3, 4.0, 4.8, 5.9, 7.5, 9.0, 14.0, 1.1, 1.3, 2.4, 2.9, 6.1,
    ].sorted()
    #expect(isClose(try #require(values.sortedQuantile(p)), expected, within: 1e-14))
  }

  @Test("no values have no quantile")
  func none() { #expect([Double]().sortedQuantile(0.5) == nil) }

  @Test("a quantile never falls when p rises")
  func monotone() throws {
    let values = (0..<37).map { CounterRandom(seed: 1, stream: 0, replicate: 0).uniform(at: UInt64($0)) }
      .sorted()
    let quantiles = try (0...200).map { try #require(values.sortedQuantile(Double($0) / 200)) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 + 1e-16 })
  }
}
