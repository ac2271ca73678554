import Statistics
import TestSupport
import Testing

@testable import Verification

@Suite("Decisions that changed")
struct DecisionChangesTests {
  @Test("up to four in all are few, and only few have the interval of people as trials")
  func few() {
    let changes = { (lost: Int, gained: Int) in DecisionChanges(lost: lost, gained: gained, of: 50) }
    #expect(changes(2, 2).isFew && changes(4, 0).isFew && changes(0, 0).interval(at: .percent95) != nil)
    #expect(!changes(3, 2).isFew && !changes(0, 5).isFew && changes(0, 5).interval(at: .percent95) == nil)
  }

  @Test("more changes than people, where some changed both ways, are not few")
  func bothWays() { #expect(!DecisionChanges(lost: 2, gained: 1, of: 2).isFew) }

  /// scipy 1.17.1, 2 · norm.sf(|b − c| / sqrt(b + c)).
  @Test(
    "the p value is that of the score test without correction",
    arguments: [(0, 4, 0.04550026389635839), (1, 4, 0.17971249487899976), (3, 3, 1.0), (0, 0, 1.0)])
  func pValue(_ lost: Int, _ gained: Int, _ expected: Double) {
    #expect(isClose(DecisionChanges(lost: lost, gained: gained, of: 50).pValue, expected, within: 1e-12))
    #expect(isClose(DecisionChanges(lost: gained, gained: lost, of: 50).pValue, expected, within: 1e-12))
  }

  @Test("p value and interval agree on whether there is a difference")
  func agreement() throws {
    for lost in 0...4 {
      for gained in 0...(4 - lost) {
        let changes = DecisionChanges(lost: lost, gained: gained, of: 60)
        let interval = try #require(changes.interval(at: .percent95))
        #expect(interval.contains(0) == (changes.pValue > 0.05), "\(lost) lost, \(gained) gained")
      }
    }
  }
}
