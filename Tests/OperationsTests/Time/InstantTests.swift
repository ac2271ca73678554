import Testing

@testable import Operations

@Suite("Instants and local days")
struct InstantTests {
  /// From the golden values of the specification, group `local_days`: zoneinfo of Python 3.11.
  @Test(
    "a local time and its day are the place's own, clock changes included",
    arguments: [
      ("2026-03-08T06:59:59Z", "America/New_York", "2026-03-08T01:59:59-05:00", "2026-03-08"),
      ("2026-03-29T01:30:00Z", "Europe/Berlin", "2026-03-29T03:30:00+02:00", "2026-03-29"),
      ("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-25"),
      ("2026-11-01T05:30:00Z", "America/New_York", "2026-11-01T01:30:00-04:00", "2026-11-01"),
      ("2026-11-01T06:30:00Z", "America/New_York", "2026-11-01T01:30:00-05:00", "2026-11-01"),
      ("2026-03-08T07:00:00Z", "America/New_York", "2026-03-08T03:00:00-04:00", "2026-03-08"),
      ("2026-03-28T23:30:00Z", "Europe/Berlin", "2026-03-29T00:30:00+01:00", "2026-03-29"),
      ("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+01:00", "2026-10-25"),
      ("2026-11-22T14:59:59.999Z", "Asia/Tokyo", "2026-11-22T23:59:59.999000+09:00", "2026-11-22"),
      ("2026-11-22T15:00:00Z", "Asia/Tokyo", "2026-11-23T00:00:00+09:00", "2026-11-23"),
      ("2026-11-22T23:59:59+09:00", "Asia/Tokyo", "2026-11-22T23:59:59+09:00", "2026-11-22"),
    ])
  func localDay(_ text: String, _ zone: String, _ local: String, _ day: String) throws {
    let instant = try #require(Instant.milliseconds(rfc3339: text))
    #expect(try LocalCalendar(zone).day(of: instant) == day)
    #expect(try Self.local(instant, in: LocalCalendar(zone)) == local)
    #expect(Instant.milliseconds(rfc3339: local) == instant)
  }

  /// The local time as Python writes it, of a place whose clock differs from UTC by whole hours, put together from the calendar's
  /// day and hour; the offset is what they differ by from the instant.
  private static func local(_ instant: Int64, in calendar: LocalCalendar) throws -> String {
    let rest = instant % 3_600_000
    let clock = [Int64(calendar.hour(of: instant)), rest / 60_000, rest / 1000 % 60].map(twoDigits)
    let fraction = rest % 1000 == 0 ? "" : ".\(rest % 1000)000"
    let text = calendar.day(of: instant) + "T" + clock.joined(separator: ":") + fraction
    let offset = (try #require(Instant.milliseconds(rfc3339: text + "Z")) - instant) / 3_600_000
    return text + (offset < 0 ? "-" : "+") + twoDigits(abs(offset)) + ":00"
  }

  private static func twoDigits(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }

  @Test(
    "a day lasts 23, 24 or 25 hours",
    arguments: [
      ("2026-11-01", "2026-11-02", "America/New_York", 25),
      ("2026-03-08", "2026-03-09", "America/New_York", 23),
      ("2026-03-29", "2026-03-30", "Europe/Berlin", 23), ("2026-10-25", "2026-10-26", "Europe/Berlin", 25),
      ("2026-11-22", "2026-11-23", "Asia/Tokyo", 24),
    ])
  func dayLength(_ day: String, _ next: String, _ zone: String, _ hours: Int64) throws {
    let calendar = try LocalCalendar(zone)
    let start = try #require(calendar.start(ofDay: day))
    let end = try #require(calendar.start(ofDay: next))
    #expect(end - start == hours * 3_600_000 && calendar.days(from: start, to: end) == 1)
  }

  @Test(
    "a time without offset, or that is not real, is no instant",
    arguments: [
      "2026-11-22T10:00:00", "2026-11-22 10:00", "22/Nov/2026:10:00:00", "2026-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:00+0900",
      "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Zx", "",
    ])
  func refused(_ text: String) { #expect(Instant.milliseconds(rfc3339: text) == nil) }

  @Test(
    "a leap second is the start of the next second, at the end of a month in UTC alone",
    arguments: [
      ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"), ("2015-06-30T23:59:60.5Z", "2015-07-01T00:00:00Z"),
      ("2017-01-01T08:59:60+09:00", "2017-01-01T00:00:00Z"), ("2026-02-28T23:59:60Z", "2026-03-01T00:00:00Z"),
      ("2028-02-29T23:59:60Z", "2028-03-01T00:00:00Z"), ("2016-12-31T23:59:60+09:00", nil),
      ("2016-12-30T23:59:60Z", nil), ("2028-02-28T23:59:60Z", nil), ("2016-12-31T22:59:60Z", nil),
      ("2016-12-31T23:59:61Z", nil), ("2016-12-31T23:59:99Z", nil),
    ] as [(String, String?)])
  func leapSeconds(_ text: String, _ same: String?) {
    #expect(Instant.milliseconds(rfc3339: text) == same.flatMap { Instant.milliseconds(rfc3339: $0) })
  }

  @Test("the first of a month is known in all years of four centuries")
  func firstOfMonth() throws {
    for year in 1900..<2300 {
      for month in 1...12 {
        let text = "\(year)-\(month < 10 ? "0" : "")\(month)-01"
        let day = try #require(Instant.day(text))
        #expect(Instant.isLeap(Int64(day) * 86_400) && !Instant.isLeap(Int64(day + 1) * 86_400), "\(text)")
      }
    }
  }

  @Test("milliseconds are kept, and offsets are subtracted")
  func values() {
    #expect(Instant.milliseconds(rfc3339: "1970-01-01T00:00:00Z") == 0)
    #expect(Instant.milliseconds(rfc3339: "2000-03-01T00:00:00.5Z") == 951_868_800_500)
    #expect(Instant.milliseconds(rfc3339: "2026-10-01T09:00:00.1239+09:00") == 1_790_812_800_123)
    #expect(Instant.milliseconds(rfc3339: "1969-12-31T23:59:59.999-00:00") == -1)
    #expect(Instant.isNaive("2026-10-01T09:00:00") && !Instant.isNaive("2026-10-01T09:00:00Z"))
  }

  @Test("an unknown zone and a window that is none are refused with a remedy")
  func window() {
    #expect(throws: OperationsError.self) { try LocalCalendar("Asia/Tokio") }
    for window in [["2026-10-02", "2026-10-01"], ["soon", "2026-10-01"]] {
      #expect(throws: OperationsError.self) {
        try LogWindow(OperationsSettings(timeZone: "UTC", window: window), log: OperationLog())
      }
    }
  }
}
