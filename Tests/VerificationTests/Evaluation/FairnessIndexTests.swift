import TestSupport
import Testing

@testable import Verification

@Suite("Fairness indices")
struct FairnessIndexTests {
  /// Four groups; values by an independent program in Python.
  static let fmr = [0.001, 0.002, 0.0015, 0.004]
  static let fnmr = [0.02, 0.03, 0.05, 0.02]

  @Test(
    "have the values of their formulas",
    arguments: [
      (FairnessIndex.fdr, 0.9835), (.inequityRate, 3.1622776601683795), (.garbe, 0.3251633986928104),
      (.maxOverGeomeanFMR, 2.1491398636470826), (.maxOverGeomeanFNMR, 1.7965205598154208),
      (.gapFMR, 0.003), (.gapFNMR, 0.03),
    ])
  func values(_ index: FairnessIndex, _ expected: Double) {
    #expect(isClose(index.value(fmr: Self.fmr, fnmr: Self.fnmr), expected, within: 1e-12))
  }

  @Test("do not depend on the order of the groups", arguments: FairnessIndex.allCases)
  func order(_ index: FairnessIndex) {
    let there = index.value(fmr: Self.fmr, fnmr: Self.fnmr)
    #expect(isClose(index.value(fmr: Self.fmr.reversed(), fnmr: Self.fnmr.reversed()), there, within: 1e-12))
  }

  @Test("are ideal if all groups are alike", arguments: FairnessIndex.allCases)
  func ideal(_ index: FairnessIndex) {
    let value = index.value(fmr: [0.01, 0.01, 0.01], fnmr: [0.2, 0.2, 0.2])
    let ideal: Double =
      switch index {
      case .gapFMR, .gapFNMR, .garbe: 0
      case .fdr, .inequityRate, .maxOverGeomeanFMR, .maxOverGeomeanFNMR: 1
      }
    #expect(isClose(value, ideal, within: 1e-12))
  }

  @Test("ratios are not estimable where a group has no error, gaps are")
  func zeroErrors() {
    #expect(FairnessIndex.inequityRate.value(fmr: [0, 0.1], fnmr: [0.1, 0.1]).isNaN)
    #expect(FairnessIndex.maxOverGeomeanFNMR.value(fmr: [0.1, 0.1], fnmr: [0, 0.1]).isNaN)
    #expect(FairnessIndex.garbe.value(fmr: [0, 0], fnmr: [0.1, 0.1]).isNaN)
    #expect(FairnessIndex.gapFNMR.value(fmr: [0, 0], fnmr: [0, 0.1]) == 0.1)
  }

  @Test(
    "one group, or a group without comparisons of a class, has no index", arguments: FairnessIndex.allCases)
  func tooFew(_ index: FairnessIndex) {
    #expect(index.value(fmr: [0.1], fnmr: [0.1]).isNaN)
    #expect(index.value(fmr: [0.1, .nan], fnmr: [0.1, 0.2]).isNaN)
  }
}
