extension DirtyLog {
  /// One line that is refused for a reason, and leaves the rest as if it had not been there.
  private static func refused(
    _ name: String, _ id: String = "d3-0-1", as reason: String, _ told: Set<String> = ["L207"],
    input: String? = nil,
    _ spoil: @escaping @Sendable (inout LogDraft) -> Void
  ) -> DirtyLog {
    DirtyLog(
      name: name, input: input ?? "{path: 'log*'}", spoil: spoil, lost: ["lines \(reason)": 1], told: told,
      rest: { $0.remove(id) })
  }

  /// Lines that no event can be made of.
  static let lines: [DirtyLog] = [
    refused("a time without offset", as: "naive-timestamp", ["L201"]) {
      $0["d3-0-1", "ts"] = "2026-10-02T12:00:04"
    },
    refused("an observed time without offset", as: "naive-timestamp", ["L201"]) {
      $0["d3-0-1", "observed_ts"] = "2026-10-02T12:00:04"
    },
    refused(
      "a local time that occurs twice", "e3-0", as: "ambiguous-time", ["L201"],
      input: mapped("ts: {from: $.ts, zone: America/New_York}")
    ) { $0["e3-0", "ts"] = "2026-11-01T01:30:00" },
    refused(
      "a local time that never was", "e3-0", as: "nonexistent-time", ["L201"],
      input: mapped("ts: {from: $.ts, zone: America/New_York}")
    ) { $0["e3-0", "ts"] = "2026-03-08T02:30:00" },
    refused("a day that no calendar has", as: "unreadable") {
      $0["d3-0-1", "ts"] = "2026-02-30T12:00:04+09:00"
    },
    refused("an epoch where a text is expected", as: "unreadable") { $0["d3-0-1", "ts"] = "1790780400" },
    refused("a kind of event that nobody knows", as: "unknown-value") { $0["d3-0-1", "event"] = "teleport" },
    refused("an arm that nobody knows", as: "unknown-value") { $0["d3-0-1", "arm"] = "control" },
    refused("a type of unit that nobody knows", as: "unknown-value") { $0["d3-0-1", "unit_type"] = "crowd" },
    refused("a pose that nobody knows", as: "unknown-value") { $0["d3-0-1", "pose_bin"] = "sideways" },
    refused("an end as the outcome of a decision", as: "unknown-value") {
      $0["d3-0-1", "outcome"] = "accepted"
    },
    refused("an attempt that is no number", as: "unknown-value") { $0["d3-0-1", "attempt_no"] = "two" },
    refused("an attempt before the first", as: "unknown-value") { $0["d3-0-1", "attempt_no"] = "0" },
    refused("an attempt that is no whole number", as: "unknown-value") { $0["d3-0-1", "attempt_no"] = "1.5" },
    refused("a threshold that is no number", as: "unknown-value") { $0["d3-0-1", "threshold"] = "high" },
    refused("a time of the machine that is no number", as: "unknown-value") {
      $0["d3-0-1", "total_ms"] = "quick"
    },
    refused("a truth with a chance of 0", "none", as: "unknown-value") {
      $0.add(like: "e3-0", ["event_id": "x", "event": "truth", "truth": "genuine", "truth_prob": "0"])
    },
    refused("a decision without outcome", as: "missing-field") { $0["d3-0-1", "outcome"] = nil },
    refused("a decision without attempt", as: "missing-field") { $0["d3-0-1", "attempt_no"] = nil },
    refused("an event without id", as: "missing-field") { $0["d3-0-1", "event_id"] = nil },
    refused("an event without time", as: "missing-field") { $0["d3-0-1", "ts"] = "" },
    refused("an event without arm", as: "missing-field") { $0["d3-0-1", "arm"] = nil },
    refused("an event without unit", as: "missing-field") { $0["d3-0-1", "unit_id"] = nil },
    refused("a decision without transaction", as: "missing-field") { $0["d3-0-1", "transaction_id"] = nil },
    refused("an event without schema", as: "missing-field") { $0["d3-0-1", "schema"] = nil },
    refused("another schema", as: "unreadable") { $0["d3-0-1", "schema"] = "oplog/2" },
    refused("a control character in a name", as: "unreadable") { $0["d3-0-1", "unit_id"] = "u03\\u0000" },
    refused("a field that stands twice", as: "unreadable") { $0["d3-0-1", "flow"] = "gate\",\"flow\":\"x" },
    refused("an image", as: "forbidden-content", ["L208", "L220"]) { $0["d3-0-1", "image"] = "/9j/4AAQ" },
    refused("an image in a data: URL", as: "forbidden-content", ["L208", "L220"]) {
      $0["d3-0-1", "note"] = "data:image/png;base64,AAAA"
    },
    refused(
      "a word that the mapping does not list", as: "unlisted-value", ["L221"],
      input: mapped(
        "outcome: {from: $.outcome, values: {accept: accept, reject: reject, accepted: accepted}}")
    ) { $0["d3-0-1", "outcome"] = "perhaps" },
    refused("a line of a megabyte", as: "unreadable") {
      $0["d3-0-1", "note"] = String(repeating: "x ", count: 600_000)
    },
    DirtyLog(
      name: "fields that nobody knows are told and passed over",
      spoil: { $0["d3-0-1", "weather"] = "rain" }, told: ["L208"], rest: { _ in }),
    DirtyLog(
      name: "a wrong value of a field that nobody reads spoils nothing",
      spoil: { draft in
        draft["d3-0-1", "quality"] = "good"
        draft["e3-0", "total_ms"] = "quick"
      }, rest: { _ in }),
    DirtyLog(
      name: "lines that a rule skips are counted",
      input: "{path: 'log*', skip_if: [{from: $.env, equals: staging}]}",
      spoil: { draft in
        draft.add(like: "d3-0-1", ["event_id": "x", "env": "staging", "arm": "control"])
      }, lost: ["lines $.env = a value": 1], rest: { _ in }),
  ]
}
