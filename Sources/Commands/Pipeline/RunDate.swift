import Foundation

/// The only date in the product: when a run was first recorded.
enum RunDate {
  /// `SOURCE_DATE_EPOCH` if it is set, else now; RFC 3339 in UTC.
  static func now(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let date = seconds.map(Date.init(timeIntervalSince1970:)) ?? Date()
    return date.formatted(.iso8601)
  }
}
