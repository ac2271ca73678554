import Findings
import Operations

/// How a text states an instant.
enum TimeFormat {
  /// RFC 3339; without an offset only if a zone is given.
  case rfc3339(LocalTime?)
  /// A number of units since 1970-01-01 UTC; the power of ten that makes milliseconds of it.
  case epoch(scale: Int, unit: Phrase)
  case layout(TimeLayout, LocalTime?)

  /// Milliseconds since 1970-01-01 UTC.
  ///
  /// - Complexity: O(length).
  func instant(_ text: ByteSlice) throws(LogRefusal) -> Int64 {
    switch self {
    case .rfc3339(let zone): return try Self.rfc3339(text, zone)
    case .epoch(let scale, let unit): return try Self.epoch(text, scale, unit)
    case .layout(let layout, let zone):
      guard let parts = layout.parts(text) else {
        throw LogRefusal(
          "unreadable", "timestamp '\(LogRefusal.quoted(text.text))' is not of the form \(layout.text)")
      }
      return try Self.instant(parts, text, zone)
    }
  }

  /// The parts of a time: seconds by the clock that it was read from, and that clock's offset if it is stated.
  struct Parts {
    var seconds: Int
    var milliseconds: Int
    var offset: Int?
    /// Whether it is a leap second, the start of the next one.
    var isLeap = false
  }

  private static func rfc3339(_ text: ByteSlice, _ zone: LocalTime?) throws(LogRefusal) -> Int64 {
    guard let parts = parts(rfc3339: text) else {
      throw LogRefusal(
        "unreadable", "timestamp '\(LogRefusal.quoted(text.text))' is no instant of RFC 3339")
    }
    return try instant(parts, text, zone)
  }

  private static func parts(rfc3339 text: ByteSlice) -> Parts? {
    var reader = ByteReader(text)
    guard let year = reader.number(4), reader.takes(45), let month = reader.number(2), reader.takes(45),
      let date = reader.number(2), let day = CivilDate.days(year: year, month: month, day: date)
    else { return nil }
    guard reader.takes(UInt8(ascii: "T")) || reader.takes(32) || reader.takes(UInt8(ascii: "t")),
      let hour = reader.number(2), reader.takes(58), let minute = reader.number(2), reader.takes(58),
      let second = reader.number(2), hour < 24, minute < 60, second <= 60
    else { return nil }
    var milliseconds = 0
    if reader.takes(46) {
      guard let fraction = reader.fraction() else { return nil }
      milliseconds = fraction
    }
    let offset = reader.isAtEnd ? nil : reader.offset()
    guard reader.isAtEnd else { return nil }
    let seconds = day * 86_400 + hour * 3600 + minute * 60 + second
    guard second == 60 else { return Parts(seconds: seconds, milliseconds: milliseconds, offset: offset) }
    guard Instant.isLeap(Int64(seconds - (offset ?? 0))) else { return nil }
    return Parts(seconds: seconds, milliseconds: 0, offset: offset, isLeap: true)
  }

  private static func instant(
    _ parts: Parts, _ text: ByteSlice, _ zone: LocalTime?
  ) throws(LogRefusal) -> Int64 {
    if let offset = parts.offset { return Int64(parts.seconds - offset) * 1000 + Int64(parts.milliseconds) }
    let quoted = LogRefusal.quoted(text.text)
    guard let zone else { throw LogRefusal("naive-timestamp", "timestamp '\(quoted)' has no offset") }
    // Only with its offset can a leap second be told from a slip.
    guard !parts.isLeap else {
      throw LogRefusal("unreadable", "the leap second of timestamp '\(quoted)' has no offset")
    }
    do throws(LocalTime.Fault) {
      return Int64(try zone.instant(parts.seconds)) * 1000 + Int64(parts.milliseconds)
    } catch {
      switch error {
      case .twice:
        throw LogRefusal("ambiguous-time", "the local time '\(quoted)' occurs twice in \(zone.name)")
      case .never:
        throw LogRefusal("nonexistent-time", "the local time '\(quoted)' never occurs in \(zone.name)")
      }
    }
  }
}

extension TimeFormat {
  /// 2000-01-01 and 2100-01-01: an epoch beyond them was most likely declared in another unit than it has.
  private static let plausible: Range<Int64> = 946_684_800_000..<4_102_444_800_000

  private static func epoch(_ text: ByteSlice, _ scale: Int, _ unit: Phrase) throws(LogRefusal) -> Int64 {
    guard let value = DecimalShift.milliseconds(text, scale: scale) else {
      throw LogRefusal(
        "unreadable", "timestamp '\(LogRefusal.quoted(text.text))' is no number of \(unit) since 1970")
    }
    guard plausible.contains(value) else {
      throw LogRefusal(
        "implausible-time",
        "timestamp '\(LogRefusal.quoted(text.text))' read as \(unit) lies outside the years 2000 to 2099")
    }
    return value
  }
}
