import Statistics
import TestSupport
import Testing

@Suite("Holm's adjustment")
struct HolmTests {
  /// statsmodels 0.15.0, multipletests(method="holm").
  @Test("p values agree with statsmodels, in the order given")
  func published() {
    let small = holmAdjusted([0.01, 0.04, 0.03, 0.005])
    #expect(zip(small, [0.03, 0.06, 0.06, 0.02]).allSatisfy { isClose($0, $1, within: 1e-15) })
    let many = holmAdjusted([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212])
    let expected = [0.009, 0.064, 0.273, 0.273, 0.273, 0.273, 0.273, 0.41, 0.41]
    #expect(zip(many, expected).allSatisfy { isClose($0, $1, within: 1e-14) })
  }

  @Test("no adjusted p value is below its own, above 1, or out of order")
  func properties() {
    let random = CounterRandom(seed: 3, stream: 0, replicate: 0)
    let values = (0..<50).map { random.uniform(at: $0) * 0.2 }
    let adjusted = holmAdjusted(values)
    #expect(zip(values, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
    let order = values.indices.sorted { values[$0] < values[$1] }
    #expect(zip(order, order.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] })
  }

  @Test("one test is not adjusted, and none gives none")
  func few() {
    #expect(holmAdjusted([0.04]) == [0.04])
    #expect(holmAdjusted([]).isEmpty)
  }
}
