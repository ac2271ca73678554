/// Which instants of a log count, as milliseconds since 1970-01-01 UTC.
struct LogWindow: Sendable {
  let calendar: LocalCalendar
  let start: Int64
  /// The first instant that does not count any more.
  let end: Int64
  /// Until when events are complete; what was observed later is left out, so that a later reading sees the same log.
  let completeUntil: Int64
  let followUp: Int64
  let abandonAfter: Int64

  /// The last instant at which a transaction may start and still be followed to its end.
  var lastStart: Int64 { completeUntil - followUp }

  var firstDay: String { calendar.day(of: start) }
  var lastDay: String { calendar.day(of: end - 1) }
  var days: Int { calendar.days(from: start, to: end) }

  init(_ settings: OperationsSettings, log: OperationLog) throws(OperationsError) {
    let calendar = try LocalCalendar(settings.timeZone)
    self.calendar = calendar
    let ends = try settings.window.map { text throws(OperationsError) in
      try Self.instant(text, calendar, "window")
    }
    guard ends[0] < ends[1] else {
      throw OperationsError(
        "the window ends before it starts", remedy: "write window: [first day, day after the last]")
    }
    (start, end) = (ends[0], ends[1])
    abandonAfter = Int64(settings.abandonAfter.seconds * 1000)
    let hasReviews = log.columns.marks.contains { $0.kind == .reviewOpen || $0.kind == .reviewClose }
    let standard = hasReviews ? 86_400_000 : Int64(settings.maxAttempts) * abandonAfter
    followUp = settings.followUp.map { Int64($0.seconds * 1000) } ?? standard
    if let text = settings.completeUntil {
      completeUntil = try Self.instant(text, calendar, "complete_until")
    } else {
      completeUntil = min(end + followUp, log.columns.instants.max() ?? end)
    }
  }

  private static func instant(
    _ text: String, _ calendar: LocalCalendar, _ key: String
  ) throws(OperationsError) -> Int64 {
    if let instant = Instant.milliseconds(rfc3339: text) ?? calendar.start(ofDay: text) { return instant }
    throw OperationsError(
      "\(key) '\(text)' is neither a day nor an instant with offset",
      remedy: "write 2026-10-01, or 2026-10-01T00:00:00+09:00")
  }
}
