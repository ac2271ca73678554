import Operations
import Vocabulary

/// A log of 39 lines with most of the dirt that logs have: late, repeated, contradictory and unreadable lines, a unit in
/// both arms, a transaction cut by the window's end, a known impostor.
///
/// From the reference values of the specification, group `oplog_small`; times are of 2026-10-01 at +09:00, `=` is "observed
/// at once".
enum SmallLog {
  static let lines = """
    e001 09:00:00 = transaction_start u1 b t01 - - -
    e003 10:00:00 = transaction_start u1 b t02 - - -
    e005 10:00:19 = decision u1 b t02 2 accept frontal
    e007 11:00:10 = decision u2 b t03 1 reject profile_left
    e009 11:00:40 = decision u2 b t03 3 reject profile_left
    e011 11:20:40 = review_close u2 b t03 - - - handle=180000 review=accept
    e013 12:00:03 = capture_failed u2 b t04 1 - -
    e015 13:00:00 = transaction_start u3 b t05 - - -
    e017 09:10:00 = transaction_start u4 a t06 - - -
    e019 09:20:00 = transaction_start u4 a t07 - - -
    e020 09:20:03 = decision u4 a t07 1 accept frontal
    e022 14:00:05 = decision u5 a t08 1 reject profile_up
    e024 15:00:00 2026-10-02T09:00:00 transaction_start u5 a t09 - - -
    e026 16:00:00 = transaction_start u6 b t10 - - -
    e028 17:00:00 = transaction_start u6 a t11 - - -
    e030 23:58:00 = transaction_start u7 a t12 - - -
    e032 18:00:00 = transaction_start u7 a t13 - - -
    e034 20:00:00 = truth u7 a t13 - - - truth=impostor prob=0.5
    !unreadable
    e036 22:00:02.800 = decision u8 a t15 1 accept frontal
    e002 09:00:04 = decision u1 b t01 1 accept frontal
    e004 10:00:06 = decision u1 b t02 1 reject profile_left
    e006 11:00:00 = transaction_start u2 b t03 - - -
    e008 11:00:25 = decision u2 b t03 2 reject profile_left
    e010 11:00:41 = review_open u2 b t03 - - -
    e012 12:00:00 = transaction_start u2 b t04 - - -
    e014 12:00:12 = decision u2 b t04 2 accept frontal
    e016 13:00:05 = decision u3 b t05 1 reject profile_up
    e018 09:10:03.500 = decision u4 a t06 1 accept profile_left
    e020 09:20:03 = decision u4 a t07 1 accept frontal
    e021 14:00:00 = transaction_start u5 a t08 - - -
    e023 14:00:15 = decision u5 a t08 2 accept frontal
    e025 15:00:05 2026-10-02T09:00:00 decision u5 a t09 1 accept frontal
    e027 16:00:04 = decision u6 b t10 1 accept frontal
    e029 17:00:04 = decision u6 a t11 1 accept frontal
    e031 23:58:10 = decision u7 a t12 1 reject profile_down
    e033 18:00:04.200 = decision u7 a t13 1 accept frontal
    !naive
    e035 22:00:00 = transaction_start u8 a t15 - - -
    """

  static let settings = OperationsSettings(
    timeZone: "Asia/Tokyo", window: ["2026-10-01T00:00:00+09:00", "2026-10-02T00:00:00+09:00"],
    completeUntil: "2026-10-02T00:05:00+09:00", followUp: DurationSetting(seconds: 3600))

  static let log: DraftLog = {
    var log = DraftLog()
    for (index, line) in lines.split(separator: "\n").enumerated() {
      let place = LogPlace(file: "small.jsonl", line: index + 1)
      if line.hasPrefix("!") {
        log.refusals.append(.init(reason: String(line.dropFirst()), sentence: "refused", place: place))
      } else if let event = event(line.split(separator: " ").map(String.init), place) {
        log.events.append(event)
      }
    }
    return log
  }()

  private static func instant(_ text: String) -> Int64? {
    Instant.milliseconds(rfc3339: (text.contains("T") ? text : "2026-10-01T" + text) + "+09:00")
  }

  private static func event(_ fields: [String], _ place: LogPlace) -> LogEvent? {
    guard let instant = instant(fields[1]), let kind = LogEvent.Kind(rawValue: fields[3]) else { return nil }
    var event = LogEvent(
      id: fields[0], instant: instant, kind: kind, flow: "gate_entry",
      arm: fields[5] == "b" ? .baseline : .augmented, unitType: .subject, unit: fields[4], place: place)
    event.observed = fields[2] == "=" ? instant : self.instant(fields[2])
    event.transaction = fields[6]
    event.attempt = Int(fields[7])
    event.outcome = LogEvent.Outcome(rawValue: fields[8])
    event.poseBin = PoseBin(rawValue: fields[9])
    for field in fields.dropFirst(10) {
      let parts = field.split(separator: "=").map(String.init)
      switch parts[0] {
      case "handle": event.handleMilliseconds = Int64(parts[1])
      case "review": event.reviewOutcome = LogEvent.ReviewOutcome(rawValue: parts[1])
      case "truth": event.truth = LogEvent.Truth(rawValue: parts[1])
      default: event.truthProbability = Double(parts[1])
      }
    }
    return event
  }
}
