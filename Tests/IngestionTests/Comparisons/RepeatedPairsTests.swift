import Testing

@testable import Ingestion

@Suite("Repeated pairs")
struct RepeatedPairsTests {
  @Test("a pair that stands before is a repeat, in either order")
  func known() {
    let repeats = RepeatedPairs(reference: [0, 1, 1, 0, 2, 1], probe: [1, 2, 0, 1, 3, 0])
    #expect(repeats.count == 3 && repeats.reversed == 2 && repeats.first == 2)
    #expect(repeats.sameOrder.map(\.again) == [3, 5] && repeats.sameOrder.map(\.first) == [0, 2])
    let none = RepeatedPairs(reference: [0, 1, 0], probe: [1, 2, 2])
    #expect(none.count == 0 && none.first == nil)
  }

  @Test("pairs that stand again in one order alone are not reversed")
  func sameOrder() {
    let repeats = RepeatedPairs(reference: [4, 4, 4], probe: [9, 9, 9])
    #expect(repeats.count == 2 && repeats.reversed == 0 && repeats.first == 1)
  }
}
