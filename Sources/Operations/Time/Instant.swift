/// An instant of RFC 3339, which always states its offset from UTC.
public enum Instant {
  /// Milliseconds since 1970-01-01 UTC; digits beyond the millisecond are cut.
  ///
  /// A leap second `23:59:60Z`, which that count does not have, is the start of the next second, whatever its fraction.
  ///
  /// - Returns: `nil` unless the text is a real date and time with `Z` or an offset: `2026-10-01T09:00:00.250+09:00`.
  /// - Complexity: O(length).
  public static func milliseconds(rfc3339 text: some StringProtocol) -> Int64? {
    var reader = DigitReader(bytes: Array(text.utf8))
    guard let day = reader.day(), reader.takes("T", "t", " "), let hour = reader.number(2), reader.takes(":"),
      let minute = reader.number(2), reader.takes(":"), let second = reader.number(2), hour < 24, minute < 60,
      second <= 60, let milliseconds = reader.fraction(), let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    let seconds = Int64(day) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset)
    if second == 60 { return isLeap(seconds) ? seconds * 1000 : nil }
    return seconds * 1000 + Int64(milliseconds)
  }

  /// Whether a 61st second may have come just before an instant: at the end of a month in UTC (Recommendation ITU-R
  /// TF.460-6, 2.1).
  ///
  /// - Parameter seconds: since 1970-01-01 UTC.
  public static func isLeap(_ seconds: Int64) -> Bool {
    seconds % 86_400 == 0 && DigitReader.isFirstOfMonth(Int(seconds / 86_400))
  }

  /// Whether the text is a date and time that states no offset.
  public static func isNaive(_ text: some StringProtocol) -> Bool {
    milliseconds(rfc3339: text) == nil && milliseconds(rfc3339: text + "Z") != nil
  }

  /// Days since 1970-01-01 of a local day `yyyy-MM-dd`; `nil` unless it is one.
  static func day(_ text: some StringProtocol) -> Int? {
    var reader = DigitReader(bytes: Array(text.utf8))
    guard let day = reader.day(), reader.isAtEnd else { return nil }
    return day
  }
}

/// Reads the parts of a date from its characters.
private struct DigitReader {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(_ digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + digits] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    index += digits
    return value
  }

  mutating func takes(_ characters: Character...) -> Bool {
    guard index < bytes.count, characters.contains(where: { $0.asciiValue == bytes[index] }) else {
      return false
    }
    index += 1
    return true
  }

  /// Days since 1970-01-01 of a real date.
  mutating func day() -> Int? {
    guard let year = number(4), takes("-"), let month = number(2), takes("-"), let day = number(2),
      (1...12).contains(month), day >= 1, day <= Self.length(month, year)
    else { return nil }
    // Days before March 1 of a year that begins in March.
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    let ordinal = (153 * fromMarch + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ordinal - 719_468
  }

  /// Whether a day, counted from 1970-01-01, is the first of its month.
  static func isFirstOfMonth(_ day: Int) -> Bool {
    // Days since March 1 of year 0, then of its cycle of 400 years, then of the year.
    let shifted = day + 719_468
    let cycle = (shifted % 146_097 + 146_097) % 146_097
    let year = (cycle - cycle / 1460 + cycle / 36_524 - cycle / 146_096) / 365
    let ordinal = cycle - (365 * year + year / 4 - year / 100)
    return (0..<12).contains { (153 * $0 + 2) / 5 == ordinal }
  }

  /// Milliseconds of an optional fraction of a second.
  mutating func fraction() -> Int? {
    guard takes(".") else { return 0 }
    var value = 0
    var digits = 0
    while let digit = number(1) {
      if digits < 3 { value = value * 10 + digit }
      digits += 1
    }
    guard digits > 0 else { return nil }
    for _ in min(digits, 3)..<3 { value *= 10 }
    return value
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int? {
    if takes("Z", "z") { return 0 }
    let sign = takes("+") ? 1 : takes("-") ? -1 : 0
    guard sign != 0, let hours = number(2), takes(":"), let minutes = number(2), hours < 24, minutes < 60
    else {
      return nil
    }
    return sign * (hours * 3600 + minutes * 60)
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
