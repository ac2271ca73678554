import Foundation
import Testing

/// A log of another program's shape, run from the file to the evaluation: sessions of attempts, an end, a review of some.
@Suite("A run on a log of sessions")
struct SessionLogTests {
  /// What a session log holds of one arm, counted while it is made.
  struct Count: Equatable {
    var sessions = 0
    var attempts = 0
    var reviews = 0
  }

  struct Row {
    var instant: Int
    var cells: [String: String]
  }

  static let header = [
    "ts", "session", "arm", "site", "event", "attempt", "decision", "latency_ms", "outcome", "review_s",
  ]

  /// 600 sessions in two weeks from a fixed congruence; their lines lie in the order of time, so that sessions interleave.
  static func made() -> (rows: [Row], counts: [String: Count]) {
    var state: UInt64 = 20_260_105
    let draw = { (below: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var rows: [Row] = []
    var counts = ["baseline": Count(), "augmented": Count()]
    for session in 0..<600 {
      let arm = draw(2) == 0 ? "baseline" : "augmented"
      let attempts = min(4, 1 + draw(10) / (arm == "baseline" ? 6 : 8) + draw(10) / 9)
      let isReviewed = draw(20) == 0
      let start = session / 43 * 86_400_000 + draw(300) * 1000
      var cells = ["session": "s-\(session)", "arm": arm, "site": "site-\(draw(3))"]
      for attempt in 1...attempts {
        let instant = start + attempt * 5000 + draw(3000)
        let isLast = attempt == attempts
        rows.append(
          Row(
            instant: instant,
            cells: cells.merging([
              "event": "attempt", "attempt": "\(attempt)", "latency_ms": "\(100 + draw(900))",
              "decision": isLast && !isReviewed ? "accept" : "reject",
            ]) { $1 }))
      }
      (cells["event"], cells["attempt"]) = ("end", "\(attempts + 1)")
      cells["outcome"] = isReviewed ? "manual_accept" : "accepted"
      cells["review_s"] = isReviewed ? "\(draw(200)).5" : "0.0"
      rows.append(Row(instant: start + attempts * 5000 + 9000, cells: cells))
      counts[arm]?.sessions += 1
      counts[arm]?.attempts += attempts
      counts[arm]?.reviews += isReviewed ? 1 : 0
    }
    return (rows.sorted { $0.instant < $1.instant }, counts)
  }

  static func time(_ instant: Int) -> String {
    let format = ISO8601DateFormatter()
    format.formatOptions.insert(.withFractionalSeconds)
    // 2026-01-05 at midnight UTC.
    return format.string(from: Date(timeIntervalSince1970: 1_767_571_200 + Double(instant) / 1000))
  }

  static func csv(_ rows: [Row]) -> String {
    let lines = rows.map { row in
      ([time(row.instant)] + header.dropFirst().map { row.cells[$0] ?? "" }).joined(separator: ",")
    }
    return ([header.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// Numbers as numbers, nothing as null.
  static func json(_ rows: [Row]) -> String {
    let lines = rows.map { row in
      let pairs = header.dropFirst().map { name in
        let cell = row.cells[name]
        return "\"\(name)\":" + (cell.map { Double($0) == nil ? "\"\($0)\"" : $0 } ?? "null")
      }
      return "{\"ts\":\"\(time(row.instant))\"," + pairs.joined(separator: ",") + "}"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func manifest(_ format: String) -> String {
    """
    schema: contrapose/pilot/1
    name: sessions
    models: {baseline: {name: a, version: "1"}, augmented: {name: b, version: "2"}}
    operations:
      time_zone: UTC
      window: [2026-01-05, 2026-01-19]
      complete_until: 2026-01-19T00:01:00Z
      follow_up: 0min
      max_attempts: 4
      logs:
        - path: log.\(format)
          format: \(format)
          map:
            event_id: {from: [$.session, $.attempt]}
            ts: {from: $.ts}
            event:
              from: [$.event, $.outcome]
              values: {attempt/: decision, end/accepted: transaction_end, end/manual_accept: review_close}
            flow: {constant: gate}
            transaction_id: {from: $.session}
            attempt_no: {from: $.attempt}
            arm: {from: $.arm}
            unit_type: {constant: subject}
            unit_id: {from: $.session}
            outcome:
              from: [$.event, $.decision, $.outcome]
              values: {attempt/accept/: accept, attempt/reject/: reject, end//accepted: accepted}
              default: ""
            total_ms: {from: $.latency_ms}
            site_id: {from: $.site}
            handle_ms: {from: $.review_s, scale: 1000}
            review_outcome: {from: $.outcome, values: {manual_accept: accept}, default: unclear}
    """
  }

  /// What the evaluation says of the operations.
  static func operations(_ format: String, _ text: String) throws -> [String: Any] {
    let scratch = try Scratch()
    try scratch.write(manifest(format), to: "pilot.yaml")
    try scratch.write(text, to: "log.\(format)")
    let outcome = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    return try #require(object?["operations"] as? [String: Any])
  }

  @Test(
    "sessions, attempts and reviews of each arm are those that were made, from JSON lines and from CSV alike")
  func counts() throws {
    let (rows, counts) = Self.made()
    let results = [
      try Self.operations("jsonl", Self.json(rows)), try Self.operations("csv", Self.csv(rows)),
    ]
    for result in results {
      let kpis = try #require(result["kpis"] as? [[String: Any]])
      for (arm, count) in counts {
        let own = kpis.filter { $0["arm"] as? String == arm && $0["set"] as? String == "all" }
        let find = { (kpi: String, key: String) in
          own.first { $0["kpi"] as? String == kpi }?[key] as? Int
        }
        #expect((result["transactions"] as? [String: Int])?[arm] == count.sessions)
        #expect(find("failure_to_acquire_rate", "denominator") == count.attempts)
        #expect(find("manual_review_rate", "numerator") == count.reviews)
        #expect(count.sessions > 250 && count.attempts > count.sessions && count.reviews > 5)
      }
    }
    let kpis = try results.map { try #require($0["kpis"] as? NSArray) }
    #expect(kpis[0] == kpis[1] && kpis[0].count > 100)
  }
}
