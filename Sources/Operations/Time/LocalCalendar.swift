import Foundation

/// The days of one place: they begin at its midnight and may last 23 or 25 hours.
struct LocalCalendar: Sendable {
  private let calendar: Calendar

  /// - Throws: ``OperationsError`` unless `zone` is an IANA name.
  init(_ zone: String) throws(OperationsError) {
    guard TimeZone.knownTimeZoneIdentifiers.contains(zone) || zone == "UTC",
      let timeZone = TimeZone(identifier: zone)
    else {
      throw OperationsError(
        "time zone '\(zone)' is not known", remedy: "write an IANA name such as Asia/Tokyo as time_zone")
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  /// The local day of an instant, `yyyy-MM-dd`.
  func day(of milliseconds: Int64) -> String {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return Self.text(parts.year ?? 0, 4) + "-" + Self.text(parts.month ?? 0, 2) + "-"
      + Self.text(parts.day ?? 0, 2)
  }

  /// The local hour of an instant, 0 … 23.
  func hour(of milliseconds: Int64) -> Int {
    calendar.component(.hour, from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
  }

  /// The instant at which a local day begins; `nil` unless the text is a real day.
  func start(ofDay text: String) -> Int64? {
    guard Instant.day(text) != nil else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let components = DateComponents(year: parts[0], month: parts[1], day: parts[2])
    // Midnight may not exist at a clock change; the day then begins later.
    guard let date = calendar.date(from: components) else { return nil }
    return Int64((calendar.startOfDay(for: date).timeIntervalSince1970 * 1000).rounded())
  }

  /// The same time of day so many days later.
  func instant(_ days: Int, daysAfter milliseconds: Int64) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let plain = date.addingTimeInterval(Double(days) * 86_400)
    let later = calendar.date(byAdding: .day, value: days, to: date) ?? plain
    return Int64((later.timeIntervalSince1970 * 1000).rounded())
  }

  /// Local days from the one of `start` to the one before `end`.
  func days(from start: Int64, to end: Int64) -> Int {
    let first = Instant.day(day(of: start)) ?? 0
    let last = Instant.day(day(of: end - 1)) ?? 0
    return last - first + 1
  }

  private static func text(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
