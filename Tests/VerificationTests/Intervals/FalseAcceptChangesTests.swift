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

  @Test("more than four changes, or nothing that both accept, leave the ratio to resampling")
  func many() {
    #expect(FalseAcceptChanges(accepted: 30, lost: 3, gained: 2).ratio(at: .percent95) == nil)
    #expect(FalseAcceptChanges(accepted: 2, lost: 2, gained: 1).ratio(at: .percent95) == nil)
    #expect(FalseAcceptChanges(accepted: 0, lost: 0, gained: 0).ratio(at: .percent95) == nil)
  }
}
