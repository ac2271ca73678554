import Statistics
import TestSupport
import Testing

@testable import Operations

@Suite("The p value of a difference of times")
struct TimeMeasureTests {
  @Test("with replicates on both sides of 0 it is twice the smaller share of them")
  func counted() {
    let differences: [Double?] = (0..<99).map { $0 < 3 ? -1 : 1 }
    #expect(TimeMeasure.pValue(differences, of: 0.9) == 2 * 4.0 / 100)
    #expect(TimeMeasure.pValue(differences.map { $0.map { -$0 } }, of: -0.9) == 2 * 4.0 / 100)
    // Replicates without any time are none.
    #expect(TimeMeasure.pValue(differences + [nil, nil], of: 0.9) == 2 * 4.0 / 100)
  }

  /// scipy.stats.norm.sf of SciPy 1.17.1.
  @Test("beyond all replicates it is that of the normal distribution with their spread, and keeps on falling")
  func beyond() {
    // Half at 9 and half at 11: a variance of 500/499.
    let differences: [Double?] = (0..<500).map { $0 % 2 == 0 ? 9 : 11 }
    let spread = (500.0 / 499).squareRoot()
    for (deviations, p) in [(4.0, 6.334248366623996e-05), (6.0, 1.973175290075383e-09)] {
      #expect(isClose(TimeMeasure.pValue(differences, of: deviations * spread) / p, 1, within: 1e-9))
    }
  }

  @Test("the spread makes no p value larger than the count of replicates does, nor one that never varied")
  func bounded() {
    let differences: [Double?] = (0..<500).map { $0 % 2 == 0 ? 0.01 : 9 }
    #expect(TimeMeasure.pValue(differences, of: 4) == 2 * 1.0 / 501)
    #expect(TimeMeasure.pValue([Double?](repeating: 3, count: 99), of: 3) == 2 * 1.0 / 100)
  }
}
