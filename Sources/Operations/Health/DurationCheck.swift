import Findings

/// Whether a log covers what was planned, in whole weeks: H104.
///
/// A pilot with one look is judged when its window is over. Planned looks need two whole weeks or more each, since weekdays
/// and weekends differ; intervals that hold at any time need two weeks.
struct DurationCheck {
  let clean: CleanLog
  let window: LogWindow
  let look: Look
  /// When the transactions that count began.
  let starts: [Int64]

  private static let code = "H104"
  private static let fewestDays = 14
  private static let day: Int64 = 86_400_000
  /// A day of follow-up, and a log that ends half a day before the window does.
  private static let mostUnfollowed = day * 3 / 2

  var result: HealthCheck {
    switch look.kind {
    case .fixed: atTheEnd
    case .groupSequential: look.critical == nil ? notDue : soFar(wholeWeeks: true)
    case .confidenceSequence: soFar(wholeWeeks: false)
    }
  }

  private var atTheEnd: HealthCheck {
    let last = clean.last ?? window.start
    let isClosedAfter =
      window.completeUntil >= window.end - Self.day && Self.isClosed(counts(window.days).map { $0 > 0 })
    if min(last, window.completeUntil) < window.end - Self.day, !isClosedAfter {
      return HealthCheck(
        code: Self.code, status: .fail,
        sentence: "the log ends on \(window.calendar.day(of: last)), the window on \(window.lastDay)")
    }
    guard window.coveredEnd >= window.end - Self.mostUnfollowed else {
      return HealthCheck(
        code: Self.code, status: .fail,
        sentence:
          "what began after \(window.calendar.day(of: window.coveredEnd - 1)) cannot be followed to its end, and the window ends on \(window.lastDay)"
      )
    }
    return judged(window.days, last: window.lastDay, wholeWeeks: true)
  }

  private var notDue: HealthCheck {
    HealthCheck(
      code: Self.code, status: .fail,
      sentence:
        "the first look is due at \(Self.percent(look.nextInformation ?? 1)) of the plan; the log covers \(Self.percent(look.information))"
    )
  }

  private func soFar(wholeWeeks: Bool) -> HealthCheck {
    judged(
      window.coveredDays, last: window.calendar.day(of: window.coveredEnd - 1), wholeWeeks: wholeWeeks)
  }

  /// Weeks of the days covered, and how many of them no transaction that counts began in. A week more or less an hour, where
  /// clocks are changed, holds the same days' traffic.
  private func weeks(_ days: Int) -> (empty: Int, of: Int) {
    let week: Int64 = 7 * 86_400_000
    let seen = Set(starts.map { ($0 - window.start) / week })
    let all = max(1, days / 7)
    return ((0..<Int64(all)).count { !seen.contains($0) }, all)
  }

  /// How many transactions that count began, by day from the first.
  private func counts(_ days: Int) -> [Int] {
    let times = LocalTimes(window)
    return starts.reduce(into: [Int](repeating: 0, count: days)) { counts, start in
      if let day = times.number(ofDay: start), day < days { counts[day] += 1 }
    }
  }

  /// Of the days of a weekday on which the place is open, as any week shows, so many may pass without a transaction.
  private static let mostSilent = 0.25

  /// Whether the last days without a transaction are those of weekdays that have none in any week, as a weekend has.
  static func isClosed(_ busy: [Bool]) -> Bool {
    guard let last = busy.lastIndex(of: true) else { return false }
    let open = Set(busy.indices.filter { busy[$0] }.map { $0 % 7 })
    return (last + 1..<busy.count).allSatisfy { !open.contains($0 % 7) }
  }

  /// Days that an outage touches, in which nothing may be expected.
  private var outageDays: Set<Int> {
    Set(
      window.outages.flatMap { outage -> [Int] in
        guard outage.lowerBound < window.end, outage.upperBound > window.start else { return [] }
        let first = window.calendar.days(from: window.start, to: max(outage.lowerBound, window.start) + 1) - 1
        let last = window.calendar.days(from: window.start, to: min(outage.upperBound, window.end)) - 1
        return first <= last ? Array(first...last) : []
      })
  }

  /// Days without a transaction on weekdays that have some in other weeks, of all such days: a place may be closed on Sundays,
  /// but not on this Tuesday and that Thursday.
  static func silent(_ busy: [Bool], without outages: Set<Int> = []) -> (days: Int, of: Int) {
    let open = Set(busy.indices.filter { busy[$0] }.map { $0 % 7 })
    let expected = busy.indices.filter { open.contains($0 % 7) && !outages.contains($0) }
    return (expected.count { !busy[$0] }, expected.count)
  }

  private func judged(_ days: Int, last: String, wholeWeeks: Bool) -> HealthCheck {
    let (empty, all) = weeks(days)
    if empty > 0 {
      return HealthCheck(
        code: Self.code, status: .fail,
        sentence: "no transaction that counts began in \(empty) of \(all) weeks of the window")
    }
    if let fault = silence(counts(days)) {
      return HealthCheck(code: Self.code, status: .fail, sentence: fault)
    }
    let isEnough = days >= Self.fewestDays && (!wholeWeeks || days % 7 == 0)
    let period: Phrase = "\(days) local days, \(window.firstDay) to \(last)"
    let need: Phrase = wholeWeeks ? "; whole weeks, at least two, are needed" : "; two weeks are needed"
    return HealthCheck(
      code: Self.code, status: isEnough ? .pass : .fail, sentence: isEnough ? period : period + need)
  }

  /// What days without a transaction, or with hardly any, say against the log; `nil` if they may be so.
  private func silence(_ counts: [Int]) -> Phrase? {
    if let fault = Self.fault(counts.map { $0 > 0 }, outageDays, isBare: true) { return fault }
    let quiet = QuietDays(counts, without: outageDays.union(partialDays(counts.count))).days
    guard !quiet.isEmpty else { return nil }
    let isBusy = counts.indices.map { counts[$0] > 0 && !quiet.contains($0) }
    let weeks = (0..<counts.count / 7).map { 7 * $0..<7 * $0 + 7 }
    let hollow = weeks.count { week in week.contains(where: quiet.contains) && !isBusy[week].contains(true) }
    if hollow > 0 {
      return "hardly any transaction that counts began in \(hollow) of \(weeks.count) weeks of the window"
    }
    return Self.fault(isBusy, outageDays, isBare: false)
  }

  /// - Parameter isBare: whether days that are not busy have no transaction at all.
  private static func fault(_ isBusy: [Bool], _ outages: Set<Int>, isBare: Bool) -> Phrase? {
    let (busy, silent) = (isBusy.count { $0 }, silent(isBusy, without: outages))
    if 2 * busy < isBusy.count {
      return isBare
        ? "transactions that count began on \(busy) of \(isBusy.count) days of the window"
        : "hardly any transaction that counts began on all but \(busy) of \(isBusy.count) days of the window"
    }
    guard Double(silent.days) > mostSilent * Double(silent.of) else { return nil }
    return isBare
      ? "no transaction that counts began on \(silent.days) of \(silent.of) days that are busy in other weeks"
      : "hardly any transaction that counts began on \(silent.days) of \(silent.of) days that are busy in other weeks"
  }

  /// Days that the window, or what can be followed to its end, holds a part of.
  private func partialDays(_ days: Int) -> Set<Int> {
    let calendar = window.calendar
    let isMidnight = { (instant: Int64) in calendar.start(ofDay: calendar.day(of: instant)) == instant }
    var partial: Set<Int> = isMidnight(window.start) ? [] : [0]
    let covered = window.coveredDays
    if !isMidnight(window.coveredEnd) { partial.insert(covered - 1) }
    return covered < days ? partial.union(covered..<days) : partial
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((1000 * share).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
