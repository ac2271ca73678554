import Foundation

/// The only date in the product: when a run was first recorded.
enum RunDate {
  /// Seconds from 1970 to the end of the year 9999.
  private static let seconds = 0.0...253_402_300_799

  /// `SOURCE_DATE_EPOCH` if it is set, else now; RFC 3339 in UTC.
  ///
  /// - Throws: ``CommandFailure`` if the variable is no count of seconds: another date than the one asked for would be
  ///   kept for good.
  static func now(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(CommandFailure) -> String {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return Date().formatted(.iso8601)
    }
    guard let value = Double(text), seconds.contains(value) else {
      throw CommandFailure(
        place: "SOURCE_DATE_EPOCH", "'\(text)' is no count of seconds since 1970",
        remedy: "write one, or unset it",
        code: "C016", status: .wrongUsage)
    }
    return Date(timeIntervalSince1970: value).formatted(.iso8601)
  }
}
