import Foundation
import Statistics
import Vocabulary

/// 28 days of a made-up gate: people assigned to an arm, their visits, and a little of the dirt that real logs have.
struct GateLog {
  let seed: UInt64
  let people: Int

  /// 2026-10-01 at midnight in Tokyo, in milliseconds since 1970-01-01 UTC.
  static let start: Int64 = 1_790_780_400_000
  static let day: Int64 = 86_400_000

  /// One text a week, lines in order of time.
  var weeks: [String] {
    var lines = (0..<people).flatMap(lines)
    lines.sort { ($0.instant, $0.text) < ($1.instant, $1.text) }
    return (0..<4).map { week in
      let from = Self.start + Int64(week) * 7 * Self.day
      let isLast = week == 3
      var own = lines.filter { $0.instant >= from && (isLast || $0.instant < from + 7 * Self.day) }.map(
        \.text)
      if week == 1 { own.insert(contentsOf: own[100..<103], at: 140) }
      if week == 2 { own.insert(String(own[200].prefix(90)), at: 201) }
      if isLast { own += lateLines }
      return own.joined(separator: "\n") + "\n"
    }
  }

  private func lines(_ person: Int) -> [(instant: Int64, text: String)] {
    let random = Stream.person.random(seed: seed, person)
    let arm: Arm = random.uniform(at: 0) < 0.5 ? .baseline : .augmented
    let unit = Self.pseudonym(random.bits(at: 1))
    let joined = Self.start + Int64(random.index(at: 2, below: 12)) * Self.day
    // People differ: most are refused seldom, some often.
    let habit = min(exp(0.5 * random.normal(at: 3) - 0.125), 3)
    let site = ["north", "south", "west"][random.index(at: 4, below: 3)]
    var lines = [
      (joined, Self.line(id: "a\(unit)", instant: joined, event: "assigned", arm: arm, unit: unit, more: ""))
    ]
    let lastDay = 28 - Int((joined - Self.start) / Self.day)
    for visit in 0..<(2 + random.index(at: 5, below: 3)) {
      let own = Stream.visit.random(seed: seed, person * 8 + visit)
      let day = Int64(own.index(at: 5_000, below: lastDay))
      // From 6 in the morning to 10 at night.
      let time = Int64(21_600_000 + 57_000_000 * own.uniform(at: 5_001))
      // One person was served by both arms, as happens when a badge is lent.
      let served = person == 77 && visit == 1 ? arm.other : arm
      lines +=
        GateVisit(
          arm: served, unit: unit, site: site, start: joined + day * Self.day + time, habit: habit,
          transaction: "t\(Self.pseudonym(own.bits(at: 5_002)))", random: own
        ).lines
    }
    return lines
  }

  /// Events that reached the log after it was closed.
  private var lateLines: [String] {
    let late =
      ",\"observed_ts\":\"2026-10-30T07:12:00.000+09:00\",\"transaction_id\":\"tlate\",\"site_id\":\"west\""
    let instant = Self.start + 27 * Self.day + 70_000_000
    return [
      Self.line(
        id: "late-0", instant: instant, event: "transaction_start", arm: .baseline, unit: "u00000000late",
        more: late),
      Self.line(
        id: "late-1", instant: instant + 2500, event: "decision", arm: .baseline, unit: "u00000000late",
        more: late
          + ",\"attempt_no\":1,\"outcome\":\"accept\",\"model_id\":\"\(GateVisit.models.baseline)\",\"threshold\":0.39"
      ),
    ]
  }

  static func line(
    id: String, instant: Int64, event: String, arm: Arm, unit: String, more: String
  ) -> String {
    "{\"schema\":\"oplog/1\",\"event_id\":\"\(id)\",\"ts\":\"\(timestamp(instant))\",\"event\":\"\(event)\""
      + ",\"flow\":\"gate_entry\",\"arm\":\"\(arm.rawValue)\",\"unit_type\":\"subject\",\"unit_id\":\"\(unit)\"\(more)}"
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
