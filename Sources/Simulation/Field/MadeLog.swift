import Foundation
import Statistics
import Vocabulary

/// 28 days of a made-up scene: people assigned to an arm, and their visits.
struct MadeLog {
  let scene: FieldScene
  let seed: UInt64

  /// 2026-10-01 at midnight in Tokyo, in milliseconds since 1970-01-01 UTC.
  static let start: Int64 = 1_790_780_400_000
  static let day: Int64 = 86_400_000

  /// Every event that reached the log in time, in order of time.
  var events: [MadeEvent] {
    let all = (0..<scene.people).flatMap(events).filter { !scene.isLost($0) }
    return all.map { ($0, $0.line) }.sorted { ($0.0.instant, $0.1) < ($1.0.instant, $1.1) }.map(\.0)
  }

  /// One text a week of lines in the form `oplog/1`.
  var weeks: [String] {
    let events = events
    return (0..<4).map { week in
      let from = Self.start + Int64(week) * 7 * Self.day
      let isLast = week == 3
      var own = events.filter { $0.instant >= from && (isLast || $0.instant < from + 7 * Self.day) }
        .map(\.line)
      if scene.isDirty { soil(&own, week) }
      return own.joined(separator: "\n") + "\n"
    }
  }

  /// Copies, a line that is cut, and events that reached the log after it was closed.
  private func soil(_ lines: inout [String], _ week: Int) {
    if week == 1 { lines.insert(contentsOf: lines[100..<103], at: 140) }
    if week == 2 { lines.insert(String(lines[200].prefix(90)), at: 201) }
    if week == 3 { lines += lateEvents.map(\.line) }
  }

  private func events(_ person: Int) -> [MadeEvent] {
    let random = Stream.person.random(seed: seed, person)
    let arm: Arm = random.uniform(at: 0) < 0.5 ? .baseline : .augmented
    let unit = Self.pseudonym(random.bits(at: 1))
    let joined = Self.start + Int64(random.index(at: 2, below: 12)) * Self.day
    // People differ: most are refused seldom, some often.
    let habit = min(exp(0.5 * random.normal(at: 3) - 0.125), 3)
    let site = scene.sites[random.index(at: 4, below: scene.sites.count)]
    var events = [
      MadeEvent(
        id: "a\(unit)", instant: joined, event: "assigned", flow: scene.flows[0].name, arm: arm, unit: unit,
        fields: [])
    ]
    let lastDay = 28 - Int((joined - Self.start) / Self.day)
    for visit in 0..<(2 + random.index(at: 5, below: 3)) {
      let own = Stream.visit.random(seed: seed, person * 8 + visit)
      let day = Int64(own.index(at: 5_000, below: lastDay))
      // From 6 in the morning to 10 at night.
      let time = Int64(21_600_000 + 57_000_000 * own.uniform(at: 5_001))
      // One person was served by both arms, as happens when a badge is lent.
      let served = scene.isDirty && person == 77 && visit == 1 ? arm.other : arm
      let flow = scene.flows[own.index(at: 5_003, below: scene.flows.count)]
      events +=
        MadeVisit(
          scene: scene, flow: flow.name, arm: served, unit: unit, site: site,
          start: joined + day * Self.day + time,
          habit: habit * flow.factor, transaction: "t\(Self.pseudonym(own.bits(at: 5_002)))", random: own
        ).events
    }
    return events
  }

  private var lateEvents: [MadeEvent] {
    let late: [(name: String, value: MadeEvent.Value)] = [
      ("observed_ts", .text("2026-10-30T07:12:00.000+09:00")), ("transaction_id", .text("tlate")),
      ("site_id", .text("west")),
    ]
    let decision: [(name: String, value: MadeEvent.Value)] = [
      ("attempt_no", .number("1")), ("outcome", .text("accept")), ("model_id", .text(scene.models.baseline)),
      ("threshold", .number(scene.threshold)),
    ]
    let instant = Self.start + 27 * Self.day + 70_000_000
    let event = {
      (number: Int, delay: Int64, name: String, fields: [(name: String, value: MadeEvent.Value)]) in
      MadeEvent(
        id: "late-\(number)", instant: instant + delay, event: name, flow: scene.flows[0].name,
        arm: .baseline,
        unit: "u00000000late", fields: fields)
    }
    return [event(0, 0, "transaction_start", late), event(1, 2500, "decision", late + decision)]
  }

  private static func pseudonym(_ bits: UInt64) -> String {
    let digits = String(bits >> 16, radix: 16)
    return "u" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// RFC 3339 at +09:00, which knows no clock change.
  static func timestamp(_ instant: Int64) -> String {
    let local = instant - start
    let (days, rest) = (local / day, local % day)
    let text = { (number: Int64, width: Int) in MadeImage.padded(Int(number), width) }
    // October has 31 days; nothing is logged after 1 November.
    let date = days < 31 ? "2026-10-\(text(days + 1, 2))" : "2026-11-\(text(days - 30, 2))"
    return "\(date)T\(text(rest / 3_600_000, 2)):\(text(rest / 60_000 % 60, 2)):\(text(rest / 1000 % 60, 2))"
      + ".\(text(rest % 1000, 3))+09:00"
  }
}
