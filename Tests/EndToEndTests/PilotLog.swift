/// A log of two weeks in which the augmented model spares people every second retry, to be spoilt by tests.
struct PilotLog {
  /// Lines of `oplog/1`, as CSV without the header.
  var rows: [String] = []
  /// Names of columns beyond the header, each after a comma; rows may be shorter.
  var more = ""

  static let header =
    "schema,event_id,ts,event,flow,transaction_id,attempt_no,arm,unit_type,unit_id,outcome,model_id,handle_ms,review_outcome"

  static let manifest = """
    schema: contrapose/pilot/1
    name: two-weeks
    models: {baseline: {name: old, version: "1"}, augmented: {name: new, version: "2"}}
    operations:
      time_zone: UTC
      window: [2026-10-01, 2026-10-15]
      complete_until: 2026-10-16T00:00:00Z
      follow_up: 1h
      logs: [{path: log.csv}]
    criteria:
      stage: S1
      primary: {metric: retry_rate, minimum: 1pt}
      guardrails: [{metric: abandonment_rate, margin: 1pt}]
    rights:
      - {item: licence, status: settled, owner: Legal, date: 2026-09-01}
      - {item: consent, status: settled, owner: Legal, date: 2026-09-01}
      - {item: purpose, status: settled, owner: Legal, date: 2026-09-01}
      - {item: retention, status: settled, owner: Legal, date: 2026-09-01}

    """

  /// - Parameters:
  ///   - units: of both arms together, by turns.
  ///   - arm: which arm a unit is in.
  ///   - days: over which the first and second visits are spread.
  init(
    units: Int = 600, days: Int = 14, arm: (Int) -> String = { $0 % 2 == 0 ? "baseline" : "augmented" }
  ) {
    for unit in 0..<units {
      for visit in 0..<3 {
        // Two of five retry with the old model, one of five with the new.
        let retries = (unit / 2 + visit * 7) % 5 < (arm(unit) == "baseline" ? 2 : 1)
        visited(unit, visit, arm(unit), day: (unit / 2 + visit * 5) % days, retries: retries)
      }
    }
  }

  mutating func visited(_ unit: Int, _ visit: Int, _ arm: String, day: Int, retries: Bool = false) {
    let id = "\(unit)-\(visit)-\(arm)"
    add(id, "transaction_start", unit, arm, day, second: 0)
    for attempt in 1...(retries ? 2 : 1) {
      add(
        "\(id)", "decision", unit, arm, day, second: attempt, attempt: "\(attempt)",
        outcome: retries && attempt == 1 ? "reject" : "accept", model: "model of \(arm)")
    }
  }

  mutating func add(
    _ transaction: String, _ event: String, _ unit: Int, _ arm: String, _ day: Int, second: Int,
    attempt: String = "", outcome: String = "", model: String = "", handle: String = "", review: String = ""
  ) {
    let text = day + 1 < 10 ? "0\(day + 1)" : "\(day + 1)"
    // Both arms at the same hours.
    let hour = 10 + unit / 2 % 10
    rows.append(
      "oplog/1,e\(rows.count),2026-10-\(text)T\(hour):00:0\(second)Z,\(event),gate,\(transaction),\(attempt),\(arm),"
        + "subject,u\(unit),\(outcome),\(model),\(handle),\(review)")
  }

  var text: String { ([Self.header + more] + rows).joined(separator: "\n") + "\n" }
}
