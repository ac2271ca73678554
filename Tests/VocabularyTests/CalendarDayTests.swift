import Testing

@testable import Vocabulary

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test("a day that exists is one", arguments: ["2026-04-01", "2028-02-29", "2000-02-29", "2026-12-31"])
  func days(_ text: String) { #expect(CalendarDay.isDay(text)) }

  @Test(
    "anything else is none",
    arguments: [
      "", "abc", "-1", "2026", "2026-4-1", "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01",
      "2026-00-10",
      "2026-04-00", "2026/04/01", "2026-04-01T00:00:00Z", " 2026-04-01", "２０２６-04-01", "-026-04-01",
    ])
  func others(_ text: String) { #expect(!CalendarDay.isDay(text)) }
}
