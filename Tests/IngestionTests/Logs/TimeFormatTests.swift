import Foundation
import Operations
import Testing

@testable import Ingestion

@Suite("Times of a mapping")
struct TimeFormatTests {
  static func read(_ format: TimeFormat, _ text: String) -> Result<Int64, LogRefusal> {
    var text = text
    return text.withUTF8 { bytes in
      Result { () throws(LogRefusal) -> Int64 in try format.instant(bytes) }
    }
  }

  static func value(_ format: TimeFormat, _ text: String) -> Int64? { try? read(format, text).get() }
  static func reason(_ format: TimeFormat, _ text: String) -> String? {
    if case .failure(let refusal) = read(format, text) { return refusal.reason }
    return nil
  }

  @Test("RFC 3339 is read as elsewhere in the program, on ten thousand random instants")
  func sameAsInstant() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<10_000 {
      let parts = [
        Int.random(in: 1990...2035, using: &generator), Int.random(in: 1...13, using: &generator),
        Int.random(in: 1...31, using: &generator), Int.random(in: 0...24, using: &generator),
        Int.random(in: 0...60, using: &generator), Int.random(in: 0...60, using: &generator),
      ]
      let ends = ["Z", "+09:00", "-03:30", ".5Z", ".1239+00:00", "", "+0900", "z", ".Z"]
      let text =
        String(
          format: "%04d-%02d-%02dT%02d:%02d:%02d", parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
        + (ends.randomElement(using: &generator) ?? "")
      let instant = Instant.milliseconds(rfc3339: text)
      let isPlausible = instant.map { $0 >= 946_684_800_000 } ?? false
      #expect(Self.value(.rfc3339(nil), text) == (isPlausible ? instant : nil), "\(text)")
      if instant != nil, !isPlausible { #expect(Self.reason(.rfc3339(nil), text) == "implausible-time") }
      // Without an offset nobody can tell whether a second 60 is a leap second.
      guard parts[5] < 60 else { continue }
      #expect((Self.reason(.rfc3339(nil), text) == "naive-timestamp") == Instant.isNaive(text), "\(text)")
    }
  }

  @Test(
    "times of all forms lie in the years 2000 to 2099 of UTC",
    arguments: [
      ("2000-01-01T00:00:00Z", nil), ("1999-12-31T23:59:59Z", "implausible-time"),
      ("2000-01-01T08:59:59+09:00", "implausible-time"), ("2099-12-31T23:59:59.999Z", nil),
      ("2100-01-01T00:00:00Z", "implausible-time"), ("0001-01-01T00:00:00Z", "implausible-time"),
      ("1970-01-01T00:00:00Z", "implausible-time"), ("2099-12-31T23:59:60Z", "implausible-time"),
      ("0000-01-01T00:00:00Z", "unreadable"),
    ] as [(String, String?)])
  func years(_ text: String, _ reason: String?) throws {
    #expect(Self.reason(.rfc3339(nil), text) == reason)
    let layout = TimeFormat.layout(try TimeLayout("%Y-%m-%dT%H:%M:%S"), LocalTime("UTC"))
    let local = String(text.prefix(19))
    if text.hasSuffix("Z"), !text.contains(".") { #expect(Self.reason(layout, local) == reason) }
  }

  @Test("an offset that cannot be is told from a text that is no time; one that is cut off is no offset")
  func offsets() throws {
    let say = { (format: TimeFormat, text: String) -> String in
      if case .failure(let refusal) = Self.read(format, text) { return refusal.sentence.text }
      return "read"
    }
    let layout = TimeFormat.layout(try TimeLayout("%FT%T%z"), nil)
    for offset in ["+24:00", "-25:00", "+09:60", "+99:99"] {
      for format in [TimeFormat.rfc3339(nil), layout] {
        #expect(
          say(format, "2026-05-01T10:00:00" + offset).hasSuffix("cannot be: hours go to 23, minutes to 59"))
      }
    }
    for offset in ["+23:59", "-23:59"] {
      #expect(say(.rfc3339(nil), "2026-05-01T10:00:00" + offset) == "read")
    }
    for offset in ["+", "+0", "+09", "+09:", "+09:0"] {
      let text = "2026-05-01T10:00:00" + offset
      #expect(say(.rfc3339(LocalTime("Asia/Tokyo")), text).hasSuffix("is no instant of RFC 3339"), "\(text)")
    }
  }

  @Test(
    "epochs are read in the unit that is declared, digits beyond the millisecond cut",
    arguments: [
      (3, "1795392000", 1_795_392_000_000), (3, "1795392000.1239", 1_795_392_000_123),
      (0, "1795392000123", 1_795_392_000_123),
      (-3, "1795392000123999", 1_795_392_000_123), (-6, "1795392000123456789", 1_795_392_000_123),
      (3, "1.795392e9", 1_795_392_000_000), (3, "abc", nil), (3, "", nil), (3, "-1", nil),
      (3, "1795392000123", nil), (0, "1795392000", nil), (3, "0x6B0", nil),
    ] as [(Int, String, Int64?)])
  func epochs(_ scale: Int, _ text: String, _ value: Int64?) {
    #expect(Self.value(.epoch(scale: scale, unit: "units"), text) == value)
  }

  @Test("a leap second is 23:59:60 UTC at the end of a month, by whatever offset or zone it is told")
  func leapSeconds() throws {
    for text in ["2016-12-31T23:59:60Z", "2017-01-01T08:59:60.9+09:00", "2016-12-31T23:58:60Z"] {
      #expect(Self.value(.rfc3339(nil), text) == Instant.milliseconds(rfc3339: text), "\(text)")
    }
    #expect(Self.value(.rfc3339(nil), "2016-12-31T23:59:60Z") == 1_483_228_800_000)
    #expect(Self.reason(.rfc3339(nil), "2016-12-31T23:59:60") == "naive-timestamp")
    let tokyo = TimeFormat.rfc3339(LocalTime("Asia/Tokyo"))
    #expect(Self.value(tokyo, "2016-12-31T23:59:60") == nil)
    #expect(Self.value(tokyo, "2017-01-01T08:59:60") == 1_483_228_800_000)
    for (text, isLeap) in [
      ("2016-12-31T18:59:60-05:00", true), ("2017-01-01T05:29:60.5+05:30", true),
      ("2016-12-31T23:59:60+09:00", false), ("2016-12-30T23:59:60Z", false),
    ] {
      #expect(Self.value(.rfc3339(nil), text) == (isLeap ? 1_483_228_800_000 : nil), "\(text)")
    }
    let layout = try TimeLayout("%d/%b/%Y:%H:%M:%S %z")
    #expect(Self.value(.layout(layout, nil), "01/Jan/2017:08:59:60 +0900") == 1_483_228_800_000)
    #expect(Self.value(.layout(layout, nil), "01/Jan/2017:09:59:60 +0900") == nil)
  }

  @Test("a local time is read by its zone; one that occurs twice or never is refused")
  func clockChange() throws {
    let berlin = TimeFormat.rfc3339(LocalTime("Europe/Berlin"))
    #expect(
      Self.value(berlin, "2026-07-01T12:00:00") == Instant.milliseconds(rfc3339: "2026-07-01T12:00:00+02:00"))
    #expect(
      Self.value(berlin, "2026-10-25T01:59:59") == Instant.milliseconds(rfc3339: "2026-10-25T01:59:59+02:00"))
    #expect(
      Self.value(berlin, "2026-10-25T03:00:00") == Instant.milliseconds(rfc3339: "2026-10-25T03:00:00+01:00"))
    #expect(Self.reason(berlin, "2026-10-25T02:30:00") == "ambiguous-time")
    #expect(Self.reason(berlin, "2026-03-29T02:30:00") == "nonexistent-time")
    #expect(Self.value(berlin, "2026-10-25T02:30:00+01:00") != nil)
    let tokyo = TimeFormat.rfc3339(LocalTime("+09:00"))
    #expect(
      Self.value(tokyo, "2026-10-25T02:30:00") == Instant.milliseconds(rfc3339: "2026-10-25T02:30:00+09:00"))
    #expect(LocalTime("Mars/Olympus") == nil && LocalTime("+9") == nil)
  }

  @Test("local times agree with the calendar of the system all through a year of changes")
  func localTimes() throws {
    for name in ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"] {
      let zone = try #require(LocalTime(name))
      let system = try #require(TimeZone(identifier: name))
      for hour in 0..<(366 * 48) {
        let instant = 1_767_225_600 + hour * 1800
        let local = instant + system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
        do throws(LocalTime.Fault) {
          #expect(try zone.instant(local) == instant)
        } catch {
          #expect(error == .twice)
        }
      }
    }
  }

  static let layouts: [(String, String, String?)] = [
    ("%d/%b/%Y:%H:%M:%S %z", "22/Nov/2026:10:00:00 +0900", "2026-11-22T10:00:00+09:00"),
    ("%Y/%m/%d %H:%M:%S.%f", "2026/11/02 09:08:07.25", "2026-11-02T09:08:07.250+09:00"),
    ("%e %B %Y %I:%M %p", " 2 November 2026 12:05 AM", "2026-11-02T00:05:00+09:00"),
    ("%a %b %d %T %Y", "Sun Nov 22 10:00:00 2026", "2026-11-22T10:00:00+09:00"),
    ("%F %R", "2026-02-30 10:00", nil), ("%F %R", "2026-02-03 24:00", nil),
    ("%F %R", "2026-02-03 10:00 x", nil),
  ]

  @Test("a form of strptime is read as a whole or not at all", arguments: layouts)
  func layout(_ layout: String, _ text: String, _ instant: String?) throws {
    let form = try TimeLayout(layout)
    let zone = form.hasOffset ? nil : LocalTime("Asia/Tokyo")
    #expect(Self.value(.layout(form, zone), text) == instant.flatMap { Instant.milliseconds(rfc3339: $0) })
  }
}
