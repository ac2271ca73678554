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
}
