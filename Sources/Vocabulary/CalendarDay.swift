/// A day of the calendar, written `2026-12-15`.
public enum CalendarDay {
  private static let daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// Whether the text is a day that exists, by the Gregorian calendar.
  public static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? $0.utf8.count : 0 }
    guard digits == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return (1...daysOfMonths[month - 1] + (isLeap && month == 2 ? 1 : 0)).contains(day)
  }
}
