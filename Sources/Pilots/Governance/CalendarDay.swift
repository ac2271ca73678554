import Foundation

/// A day of the calendar, written `2026-12-15`.
enum CalendarDay {
  /// Whether the text is a day that exists.
  static func isDay(_ text: String) -> Bool {
    let style = Date.ISO8601FormatStyle().year().month().day()
    return (try? Date(text, strategy: style)).map { $0.formatted(style) == text } ?? false
  }
}
