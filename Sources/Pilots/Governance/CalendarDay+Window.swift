import Foundation
import Vocabulary

extension CalendarDay {
  /// Days from the first to before the second of two days; `nil` for anything else.
  static func days(from window: [String]) -> Int? {
    let style = Date.ISO8601FormatStyle().year().month().day()
    let days = window.compactMap { try? Date($0, strategy: style) }
    guard window.count == 2, days.count == 2, days[0] < days[1] else { return nil }
    return Int((days[1].timeIntervalSince(days[0]) / 86_400).rounded())
  }
}
