import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("False accepts that changed")
struct FalseAcceptChangesTests {
  /// scipy 1.17.1, chi2.ppf / 2 with tails of 0.0125.
  @Test(
    "the ratio holds what few changes do not rule out",
    arguments: [
      (30, 0, 0, 0.872548913965, 1.146067554489),
      (30, 1, 0, 0.819650685424, 1.150605290390),
      (8, 0, 2, 0.659593617394, 2.015282493297),
    ])
  func ratio(_ accepted: Int, _ lost: Int, _ gained: Int, _ low: Double, _ high: Double) throws {
    let changes = FalseAcceptChanges(accepted: accepted, lost: lost, gained: gained)
    let interval = try #require(changes.ratio(at: .percent95))
    #expect(isClose(interval.low, low, within: 1e-10) && isClose(interval.high, high, within: 1e-10))
  }

  @Test("swapping the models turns the ratio round")
  func swapped() throws {
    let there = try #require(FalseAcceptChanges(accepted: 20, lost: 3, gained: 1).ratio(at: .percent95))
    let back = try #require(FalseAcceptChanges(accepted: 18, lost: 1, gained: 3).ratio(at: .percent95))
    #expect(isClose(there.low, 1 / back.high, within: 1e-14))
    #expect(isClose(there.high, 1 / back.low, within: 1e-14))
  }

  /// SciPy 1.17.1: chi2.ppf for the count, beta.ppf for the share, binomtest for p.
  @Test(
    "the difference holds what up to ten changes do not rule out, and 0 as long as the exact test of the sign does",
    arguments: [
      (1, 0, -5.571643390938898, 5.293061221391953, 1), (0, 0, -3.6888794541139354, 3.6888794541139354, 1),
      (4, 0, -10.241588675403694, 2.096752985783023, 0.125),
      (6, 0, -13.059474022518685, -0.17941859453686812, 0.03125),
      (5, 2, -13.36426542141145, 6.0453836898045825, 0.453125),
    ] as [(Int, Int, Double, Double, Double)])
  func difference(_ lost: Int, _ gained: Int, _ low: Double, _ high: Double, _ p: Double) throws {
    let changes = FalseAcceptChanges(
      accepted: 40, lost: lost, gained: gained, changedComparisons: lost + gained)
    let interval = try #require(changes.difference(of: 1000, at: .percent95))
    #expect(
      isClose(interval.low * 1000, low, within: 1e-9) && isClose(interval.high * 1000, high, within: 1e-9))
    #expect(isClose(try #require(changes.exactPValue), p, within: 1e-12))
    let swapped = FalseAcceptChanges(
      accepted: 40, lost: gained, gained: lost, changedComparisons: lost + gained)
    let back = try #require(swapped.difference(of: 1000, at: .percent95))
    #expect(
      isClose(back.low, -interval.high, within: 1e-12) && isClose(back.high, -interval.low, within: 1e-12))
  }

  @Test("a couple counts once, whatever it brings; more than ten changes leave the difference to resampling")
  func couples() throws {
    let one = FalseAcceptChanges(accepted: 1, lost: 1, gained: 0, changedComparisons: 36)
    let interval = try #require(one.difference(of: 3000, at: .percent95))
    #expect(isClose(interval.low, -5.571643390938898 * 36 / 3000, within: 1e-12) && interval.high > 0)
    #expect(one.exactPValue == 1)
    // Of 300 couples none changed: each would bring ten comparisons.
    let none = FalseAcceptChanges(accepted: 9, lost: 0, gained: 0, comparisonsPerCouple: 10)
    #expect(
      isClose(
        try #require(none.difference(of: 3000, at: .percent95)).high, 3.6888794541139354 / 300, within: 1e-12)
    )
    let many = FalseAcceptChanges(accepted: 40, lost: 8, gained: 3)
    #expect(many.difference(of: 3000, at: .percent95) == nil && many.exactPValue == nil)
  }

  @Test("more than four changes, or nothing that both accept, leave the ratio to resampling")
  func many() {
    #expect(FalseAcceptChanges(accepted: 30, lost: 3, gained: 2).ratio(at: .percent95) == nil)
    #expect(FalseAcceptChanges(accepted: 2, lost: 2, gained: 1).ratio(at: .percent95) == nil)
    #expect(FalseAcceptChanges(accepted: 0, lost: 0, gained: 0).ratio(at: .percent95) == nil)
  }
}
