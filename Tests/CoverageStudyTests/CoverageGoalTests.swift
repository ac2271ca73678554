import Testing

@testable import coverage_study

@Suite("The goal of an interval's coverage")
struct CoverageGoalTests {
  static func tally(_ covered: Int, of count: Int, _ quantity: Quantity, _ method: Method) -> Tally {
    let readings = (0..<count).map { Reading(quantity, method, covers: $0 < covered, width: 1) }
    return Tally(readings, quantity: quantity, method: method)
  }

  @Test(
    "the paired difference is to cover 93.5 to 97 %, a rate up to 98 %",
    arguments: [
      (950, Quantity.delta, "kept"), (975, .delta, "missed, within Monte Carlo error"),
      (990, .delta, "missed"),
      (900, .delta, "missed"), (975, .tarBaseline, "kept"), (990, .tarAugmented, "missed"),
    ])
  func words(covered: Int, quantity: Quantity, word: String) throws {
    let tally = Self.tally(covered, of: 1000, quantity, .printed)
    #expect(try #require(CoverageGoal(tally)).word(tally) == word)
  }

  @Test("few pilots do not miss a goal by all being covered")
  func few() throws {
    let tally = Self.tally(14, of: 14, .delta, .printed)
    #expect(try #require(CoverageGoal(tally)).word(tally) == "missed, within Monte Carlo error")
  }

  @Test("methods that are shown for comparison have no goal")
  func naive() {
    #expect(CoverageGoal(Self.tally(9, of: 10, .delta, .unpaired)) == nil)
    #expect(CoverageGoal(Self.tally(9, of: 10, .classesAtOnce, .printed)) == nil)
  }

  @Test("without an interval no goal is kept")
  func noInterval() throws {
    let tally = Tally([], quantity: .delta, method: .printed)
    #expect(try #require(CoverageGoal(tally)).word(tally) == "no interval")
  }
}
