import Foundation
import Testing

@testable import Operations

@Suite("Local days and hours of a window")
struct LocalTimesTests {
  static func times(_ zone: String, _ window: [String]) throws -> (times: LocalTimes, window: LogWindow) {
    let window = try LogWindow(OperationsSettings(timeZone: zone, window: window), log: OperationLog())
    return (LocalTimes(window), window)
  }

  @Test(
    "the table says what the calendar says, through clock changes and odd zones",
    arguments: [
      ("Asia/Tokyo", "2026-10-01", "2026-10-05"), ("America/New_York", "2026-10-30", "2026-11-03"),
      ("Europe/Berlin", "2026-03-27", "2026-03-31"), ("Asia/Kathmandu", "2026-10-01", "2026-10-03"),
      ("Australia/Lord_Howe", "2026-10-02", "2026-10-06"),
      ("UTC", "2026-10-01T00:07:30Z", "2026-10-02T11:11:11Z"),
    ])
  func agreement(_ zone: String, _ first: String, _ last: String) throws {
    let (times, window) = try Self.times(zone, [first, last])
    for instant in stride(from: window.start, to: window.end, by: 437_011) {
      #expect(times.day(of: instant) == window.calendar.day(of: instant))
      #expect(times.hour(of: instant) == window.calendar.hour(of: instant))
    }
    #expect(times.hour(of: window.end + 900_000) == nil)
  }

  /// Python zoneinfo.
  @Test(
    "days of a clock change last 23 or 25 hours",
    arguments: [
      ("2026-11-01", "2026-11-02", "America/New_York", 25),
      ("2026-03-08", "2026-03-09", "America/New_York", 23),
      ("2026-03-29", "2026-03-30", "Europe/Berlin", 23), ("2026-10-25", "2026-10-26", "Europe/Berlin", 25),
      ("2026-11-22", "2026-11-23", "Asia/Tokyo", 24),
    ])
  func lengths(_ day: String, _ next: String, _ zone: String, _ hours: Int64) throws {
    let window = try Self.times(zone, [day, next]).window
    #expect(window.end - window.start == hours * 3_600_000)
  }

  /// Python zoneinfo.
  @Test(
    "instants fall on their local days",
    arguments: [
      ("2026-11-01T05:30:00Z", "America/New_York", "2026-11-01"),
      ("2026-11-01T06:30:00Z", "America/New_York", "2026-11-01"),
      ("2026-03-08T06:59:59Z", "America/New_York", "2026-03-08"),
      ("2026-03-08T07:00:00Z", "America/New_York", "2026-03-08"),
      ("2026-03-28T23:30:00Z", "Europe/Berlin", "2026-03-29"),
    ])
  func days(_ text: String, _ zone: String, _ day: String) throws {
    let instant = try #require(Instant.milliseconds(rfc3339: text))
    #expect(try LocalCalendar(zone).day(of: instant) == day)
  }
}
