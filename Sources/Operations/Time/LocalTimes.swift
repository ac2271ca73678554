/// The local day and hour of instants in a window, looked up instead of computed for each.
struct LocalTimes: Sendable {
  private let start: Int64
  private let days: [String]
  /// The first instant of each day.
  private let dayStarts: [Int64]
  /// The local hour of each quarter of an hour from `start`; every zone's clock stands at a multiple of it.
  private let hours: [UInt8]

  private static let quarter: Int64 = 900_000

  /// - Complexity: O(days of the window).
  init(_ window: LogWindow) {
    let start = (window.start - (window.start % Self.quarter + Self.quarter) % Self.quarter)
    self.start = start
    let quarters = max(0, (window.end - start + Self.quarter - 1) / Self.quarter)
    let instants = (0..<quarters).map { start + $0 * Self.quarter }
    hours = instants.map { UInt8(window.calendar.hour(of: $0)) }
    var days: [String] = []
    var starts: [Int64] = []
    for instant in instants {
      let day = window.calendar.day(of: instant)
      guard day != days.last else { continue }
      days.append(day)
      starts.append(instant)
    }
    (self.days, dayStarts) = (days, starts)
  }

  /// `yyyy-MM-dd`; `nil` before the window.
  func day(of instant: Int64) -> String? { number(ofDay: instant).map { days[$0] } }

  /// The number of the day in the window, from 0; `nil` before it.
  func number(ofDay instant: Int64) -> Int? {
    let index = dayStarts.partitioningIndex { $0 > instant } - 1
    return index < 0 ? nil : index
  }

  /// 0 … 23; `nil` outside the window.
  func hour(of instant: Int64) -> Int? {
    let index = Int((instant - start) / Self.quarter)
    return instant < start || index >= hours.count ? nil : Int(hours[index])
  }
}
