import Operations
import Statistics
import Vocabulary

/// A healthy log of 28 days, seeded, for tests that then spoil it.
struct MadeLog {
  var unitsPerArm = 60
  var visits = 4
  var seed: UInt64 = 1
  /// Chance that a first attempt is refused, by arm, before the unit's own habit.
  var refusal = PerArm(baseline: 0.2, augmented: 0.2)

  static let settings = OperationsSettings(
    timeZone: "Asia/Tokyo", window: ["2026-10-01", "2026-10-29"],
    completeUntil: "2026-10-30T00:00:00+09:00", followUp: DurationSetting(seconds: 3600))

  /// 2026-10-01 at midnight in Tokyo.
  static let start: Int64 = 1_790_780_400_000

  var log: DraftLog {
    var events: [LogEvent] = []
    for unit in 0..<2 * unitsPerArm {
      let arm: Arm = unit % 2 == 0 ? .baseline : .augmented
      let random = CounterRandom(seed: seed, stream: 900, replicate: UInt32(unit))
      // Units differ in habit: some are refused hardly ever, some often.
      let habit = 2 * random.uniform(at: 0) * refusal[arm]
      for visit in 0..<visits {
        let day = Int64((unit / 2 + visit * 7) % 28)
        let instant =
          Self.start + day * 86_400_000 + Int64(36_000_000 * random.uniform(at: UInt64(100 + visit)))
        let isRefused = random.uniform(at: UInt64(200 + visit)) < habit
        events += Self.transaction("\(unit)-\(visit)", "u\(unit)", arm, instant, isRefused: isRefused)
      }
    }
    return DraftLog(events: events)
  }

  static func transaction(
    _ id: String, _ unit: String, _ arm: Arm, _ instant: Int64, isRefused: Bool
  ) -> [LogEvent] {
    var events = [event("s\(id)", .transactionStart, id, unit, arm, instant)]
    for attempt in 1...(isRefused ? 2 : 1) {
      var decision = event(
        "d\(id)-\(attempt)", .decision, id, unit, arm, instant + Int64(attempt) * 2000)
      decision.attempt = attempt
      decision.outcome = isRefused && attempt == 1 ? .reject : .accept
      decision.poseBin = .frontal
      decision.modelId = arm.rawValue
      decision.threshold = 0.4
      events.append(decision)
    }
    return events
  }

  static func event(
    _ id: String, _ kind: LogEvent.Kind, _ transaction: String, _ unit: String, _ arm: Arm, _ instant: Int64
  ) -> LogEvent {
    var event = LogEvent(
      id: id, instant: instant, kind: kind, flow: "gate_entry", arm: arm, unitType: .subject, unit: unit,
      place: LogPlace(file: "made.jsonl", line: 1))
    event.transaction = transaction
    return event
  }
}
