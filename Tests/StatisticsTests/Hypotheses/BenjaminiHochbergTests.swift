import Statistics
import TestSupport
import Testing

@Suite("Benjamini and Hochberg's adjustment")
struct BenjaminiHochbergTests {
  /// statsmodels 0.15.0, multipletests(method="fdr_bh").
  @Test("p values agree with statsmodels, in the order given")
  func published() {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212]
    let expected = [
      0.009, 0.036, 0.0756, 0.0756, 0.0756, 0.09, 0.09514285714285714, 0.212, 0.212,
    ]
    #expect(zip(benjaminiHochbergAdjusted(p), expected).allSatisfy { isClose($0, $1, within: 1e-14) })
    let turned = benjaminiHochbergAdjusted(p.reversed())
    #expect(zip(turned, expected.reversed()).allSatisfy { isClose($0, $1, within: 1e-14) })
  }

  @Test("by hand: 0.01 and 0.04 become 0.02 and 0.04; none gives none")
  func byHand() {
    #expect(benjaminiHochbergAdjusted([0.04, 0.01]) == [0.04, 0.02])
    #expect(benjaminiHochbergAdjusted([]).isEmpty)
  }

  @Test("each lies between its own p value and Holm's")
  func between() {
    let random = CounterRandom(seed: 4, stream: 0, replicate: 0)
    let p = (0..<40).map { random.uniform(at: $0) * 0.3 }
    for (index, value) in benjaminiHochbergAdjusted(p).enumerated() {
      #expect(value >= p[index] && value <= holmAdjusted(p)[index] + 1e-15)
    }
  }
}
