/// Which instants of a log count, as milliseconds since 1970-01-01 UTC.
struct LogWindow: Sendable {
  let calendar: LocalCalendar
  let start: Int64
  /// The first instant that does not count any more.
  let end: Int64
  /// Until when events are complete: as stated, else the last event that is not later than the window's end and the
  /// follow-up. What was observed later is left out, so that a later reading sees the same log.
  private(set) var completeUntil: Int64
  /// The first instant that is no part of the look any more; `nil` where all of the log is.
  private(set) var lookEnd: Int64?
  /// Until when the log itself is complete, whatever the look.
  private let logCompleteUntil: Int64
  let followUp: Int64
  let abandonAfter: Int64
  /// The first instant of each phase, the window's own first.
  let phases: [Int64]
  let outages: [Range<Int64>]
  /// When every unit was served by the baseline, if that was recorded.
  let prePeriod: Range<Int64>?

  /// The last instant at which a transaction may start and still be followed to its end.
  var lastStart: Int64 { completeUntil - followUp }

  /// The end of what has been covered so far: the window's, unless the log stops before.
  var coveredEnd: Int64 { max(start + 1, min(end, lastStart)) }
  var coveredDays: Int { calendar.days(from: start, to: coveredEnd) }

  var firstDay: String { calendar.day(of: start) }
  var lastDay: String { calendar.day(of: end - 1) }
  var days: Int { calendar.days(from: start, to: end) }

  /// The same as it stood when what began before an instant could be followed to its end.
  func cut(at end: Int64) -> LogWindow {
    var result = self
    result.lookEnd = end
    result.completeUntil = end - 1 + followUp
    return result
  }

  /// Whether what was observed at an instant came too late for the log, and not only for the look.
  func isLate(_ observed: Int64) -> Bool { observed > logCompleteUntil }

  /// The ends of its whole weeks that are covered, from the second on, by the local clock.
  var weekEnds: [Int64] {
    (2...max(2, days / 7)).map { calendar.instant(7 * $0, daysAfter: start) }.prefix { $0 <= coveredEnd }.map(
      \.self)
  }

  /// The phase of an instant in the window, from 0.
  func phase(of instant: Int64) -> Int { max(0, phases.partitioningIndex { $0 > instant } - 1) }

  func isOutage(_ instant: Int64) -> Bool { outages.contains { $0.contains(instant) } }

  init(_ settings: OperationsSettings, log: OperationLog) throws(OperationsError) {
    let calendar = try LocalCalendar(settings.timeZone)
    self.calendar = calendar
    let ends = try Self.range(settings.window, calendar, "window")
    (start, end) = (ends.lowerBound, ends.upperBound)
    phases = [start] + (try Self.phases(settings, calendar, after: ends))
    outages = try settings.outages.map { outage throws(OperationsError) in
      try Self.range([outage.from, outage.to], calendar, "outages")
    }
    prePeriod = try Self.prePeriod(settings, calendar, before: start)
    abandonAfter = Int64(settings.abandonAfter.seconds * 1000)
    let hasReviews = log.columns.marks.contains { $0.kind == .reviewOpen || $0.kind == .reviewClose }
    let standard = hasReviews ? 86_400_000 : Int64(settings.maxAttempts) * abandonAfter
    followUp = settings.followUp.map { Int64($0.seconds * 1000) } ?? standard
    if let text = settings.completeUntil {
      completeUntil = try Self.instant(text, calendar, "complete_until")
    } else {
      // One clock that is years ahead says nothing of how far the log goes.
      let last = end + followUp
      completeUntil = log.columns.instants.lazy.filter { $0 <= last }.max() ?? end
    }
    logCompleteUntil = completeUntil
  }

  private static func range(
    _ texts: [String], _ calendar: LocalCalendar, _ key: String
  ) throws(OperationsError) -> Range<Int64> {
    let ends = try texts.map { text throws(OperationsError) in try instant(text, calendar, key) }
    guard ends.count == 2, ends[0] < ends[1] else {
      throw OperationsError(
        key == "window" ? "the window ends before it starts" : "\(key): the end does not lie after the start",
        remedy: "write \(key): [first day, day after the last]")
    }
    return ends[0]..<ends[1]
  }

  private static func phases(
    _ settings: OperationsSettings, _ calendar: LocalCalendar, after window: Range<Int64>
  ) throws(OperationsError) -> [Int64] {
    var last = window.lowerBound
    return try settings.phases.map { phase throws(OperationsError) in
      let start = try instant(phase.from, calendar, "phases")
      guard start > last, start < window.upperBound else {
        throw OperationsError(
          "the phase from '\(phase.from)' does not begin after the one before it and inside the window",
          remedy: "list later phases by their start; the first begins with the window and is not listed")
      }
      last = start
      return start
    }
  }

  private static func prePeriod(
    _ settings: OperationsSettings, _ calendar: LocalCalendar, before start: Int64
  ) throws(OperationsError) -> Range<Int64>? {
    guard let texts = settings.prePeriod else { return nil }
    let range = try range(texts, calendar, "pre_period")
    guard range.upperBound <= start else {
      throw OperationsError(
        "pre_period ends after the window starts", remedy: "let it end with the window's first day")
    }
    return range
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
