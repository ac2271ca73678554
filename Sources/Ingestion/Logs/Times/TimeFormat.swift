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
          "unreadable", "a timestamp of the shape \(TextShape(text).text) is not of the form \(layout.text)")
      }
      return try Self.instant(parts, text, zone)
    }
  }

  /// The parts of a time: seconds by the clock that it was read from, and that clock's offset if it is stated.
  struct Parts {
    var seconds: Int
    var milliseconds: Int
    var offset: ByteReader.Offset?
    /// Whether it is a second 60, told as the start of the next one.
    var isLeap = false
  }

  private static func rfc3339(_ text: ByteSlice, _ zone: LocalTime?) throws(LogRefusal) -> Int64 {
    guard let parts = parts(rfc3339: text) else {
      throw LogRefusal(
        "unreadable", "a timestamp of the shape \(TextShape(text).text) is no instant of RFC 3339")
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
    let isStated = !reader.isAtEnd
    let offset = isStated ? reader.statedOffset() : nil
    guard reader.isAtEnd, (offset != nil) == isStated else { return nil }
    return Parts(
      seconds: day * 86_400 + hour * 3600 + minute * 60 + second, milliseconds: milliseconds, offset: offset,
      isLeap: second == 60)
  }

  /// 2000-01-01 and 2100-01-01: a time beyond them is that of a clock that was never set, or of an epoch that was declared in
  /// another unit than it has.
  private static let plausible: Range<Int64> = 946_684_800_000..<4_102_444_800_000

  private static func instant(
    _ parts: Parts, _ text: ByteSlice, _ zone: LocalTime?
  ) throws(LogRefusal) -> Int64 {
    let seconds = Int64(try instantSeconds(parts, text, zone))
    // Only once the offset is applied a leap second can be told from a slip.
    guard !parts.isLeap || Instant.isLeap(seconds) else {
      throw LogRefusal(
        "unreadable",
        "a timestamp of the shape \(TextShape(text).text) has a second 60, which only 23:59 UTC at the end of a month can have"
      )
    }
    // That count has no leap second: whatever its fraction, it is the start of the next one.
    let value = seconds * 1000 + (parts.isLeap ? 0 : Int64(parts.milliseconds))
    guard plausible.contains(value) else {
      throw LogRefusal(
        "implausible-time",
        "a timestamp of the shape \(TextShape(text).text) lies outside the years 2000 to 2099")
    }
    return value
  }

  /// Seconds since 1970-01-01 UTC.
  private static func instantSeconds(
    _ parts: Parts, _ text: ByteSlice, _ zone: LocalTime?
  ) throws(LogRefusal) -> Int {
    switch parts.offset {
    case .seconds(let offset): return parts.seconds - offset
    case .impossible:
      throw LogRefusal(
        "unreadable",
        "the offset of a timestamp of the shape \(TextShape(text).text) cannot be: hours go to 23, minutes to 59"
      )
    case nil: break
    }
    guard let zone else {
      throw LogRefusal(
        "naive-timestamp", "a timestamp of the shape \(TextShape(text).text) has no offset")
    }
    // A clock change begins with the second after a leap second.
    let before = parts.isLeap ? 1 : 0
    do throws(LocalTime.Fault) { return try zone.instant(parts.seconds - before) + before } catch {
      throw refusal(error, text, zone)
    }
  }

  private static func refusal(_ fault: LocalTime.Fault, _ text: ByteSlice, _ zone: LocalTime) -> LogRefusal {
    switch fault {
    case .twice:
      LogRefusal(
        "ambiguous-time", "a local time of the shape \(TextShape(text).text) occurs twice in \(zone.name)")
    case .never:
      LogRefusal(
        "nonexistent-time", "a local time of the shape \(TextShape(text).text) never occurs in \(zone.name)")
    }
  }
}

extension TimeFormat {
  private static func epoch(_ text: ByteSlice, _ scale: Int, _ unit: Phrase) throws(LogRefusal) -> Int64 {
    guard let value = DecimalShift.milliseconds(text, scale: scale) else {
      throw LogRefusal(
        "unreadable", "a timestamp of the shape \(TextShape(text).text) is no number of \(unit) since 1970")
    }
    guard plausible.contains(value) else {
      throw LogRefusal(
        "implausible-time",
        "a timestamp of the shape \(TextShape(text).text), read as \(unit), lies outside the years 2000 to 2099"
      )
    }
    return value
  }
}
