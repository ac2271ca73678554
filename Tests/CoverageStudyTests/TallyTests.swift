import Testing

@testable import coverage_study

@Suite("The tally of a study")
struct TallyTests {
  static func readings(_ covers: [Bool?]) -> [Reading] {
    covers.map { Reading(.delta, .printed, covers: $0, width: $0 == nil ? nil : 0.2) }
  }

  @Test("coverage is the share of intervals that hold the truth; pilots without one are counted apart")
  func coverage() throws {
    let tally = Tally(Self.readings([true, true, true, false, nil]), quantity: .delta, method: .printed)
    #expect(tally.coverage == 0.75)
    #expect(tally.intervals == 4 && tally.missing == 1)
    // sqrt(0.75 · 0.25 / 4)
    #expect(abs(try #require(tally.standardError) - 0.216_506_350_946_109_6) < 1e-15)
    #expect(abs(try #require(tally.meanWidth) - 0.2) < 1e-15)
  }

  @Test("without any interval there is no coverage")
  func none() {
    let tally = Tally(Self.readings([nil]), quantity: .delta, method: .printed)
    #expect(tally.coverage == nil && tally.standardError == nil && tally.meanWidth == nil)
  }

  @Test("each quantity and method that occurs has one tally, over all pilots")
  func all() {
    let pilot = Self.readings([true]) + [Reading(.tarBaseline, .wilson, covers: false, width: 0.1)]
    let tallies = Tally.all([pilot, pilot, pilot])
    #expect(tallies.map(\.quantity) == [.tarBaseline, .delta])
    #expect(tallies.map(\.intervals) == [3, 3])
  }
}
