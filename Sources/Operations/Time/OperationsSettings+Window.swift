import Findings

extension OperationsSettings {
  /// What is wrong with the window of a log that reaches from one instant to another; `nil` if it holds some of it.
  ///
  /// - Parameters:
  ///   - first: milliseconds since 1970-01-01 UTC, as `last`.
  public func windowFinding(first: Int64, last: Int64) -> Finding? {
    do {
      let window = try LogWindow(self, log: OperationLog())
      guard last < window.start || first >= window.end else { return nil }
      return Finding(
        .error, "L200", place: "operations.window",
        "the log reaches from \(window.calendar.day(of: first)) to \(window.calendar.day(of: last)), and the window, \(window.firstDay) to \(window.lastDay), holds none of it",
        remedy: "check window and time_zone")
    } catch {
      return Finding(
        .error, "L200", place: "operations", Phrase(verbatim: error.sentence),
        remedy: Phrase(verbatim: error.remedy))
    }
  }
}
