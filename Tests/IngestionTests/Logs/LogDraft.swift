import Foundation
import Operations

/// The lines of a healthy log of two weeks, to be spoilt: 20 units, even ones in the baseline arm, two transactions each.
///
/// Transaction `t5-0` is the first of unit `u05`, with the events `s5-0`, `d5-0-1`, … and `e5-0`. The first attempt of the
/// units 0, 5, 10 and 15 is rejected at their first transaction, and their second accepted.
struct LogDraft: Sendable {
  var lines: [[String: String]] = []

  /// 2026-10-01 at midnight in Tokyo.
  static let start: Int64 = 1_790_780_400_000
  static let lineCount = 124

  init(units: Int = 20) {
    for unit in 0..<units {
      for visit in 0..<2 {
        let day = (unit / 2 + 7 * visit) % 14
        add(unit, visit, Self.start + Int64(day) * 86_400_000 + Int64(9 + unit % 8) * 3_600_000)
      }
    }
  }

  private mutating func add(_ unit: Int, _ visit: Int, _ start: Int64) {
    let name = "\(unit)-\(visit)"
    let base = [
      "schema": "oplog/1", "flow": "gate", "transaction_id": "t\(name)", "unit_type": "subject",
      "arm": unit % 2 == 0 ? "baseline" : "augmented", "unit_id": (unit < 10 ? "u0" : "u") + "\(unit)",
      "site_id": unit / 2 % 2 == 0 ? "north" : "south",
    ]
    append(base, "s\(name)", "transaction_start", start)
    let attempts = unit % 5 == 0 && visit == 0 ? 2 : 1
    for attempt in 1...attempts {
      append(base, "d\(name)-\(attempt)", "decision", start + Int64(4000 * attempt)) {
        $0["attempt_no"] = "\(attempt)"
        $0["outcome"] = attempt == attempts ? "accept" : "reject"
        $0["pose_bin"] = "frontal"
      }
    }
    append(base, "e\(name)", "transaction_end", start + 12_000) { $0["outcome"] = "accepted" }
  }

  private mutating func append(
    _ base: [String: String], _ id: String, _ kind: String, _ instant: Int64,
    _ change: (inout [String: String]) -> Void = { _ in }
  ) {
    var line = base
    (line["event_id"], line["event"], line["ts"]) = (id, kind, Self.text(instant))
    change(&line)
    lines.append(line)
  }

  /// An instant with Tokyo's offset.
  static func text(_ instant: Int64) -> String {
    let format = ISO8601DateFormatter()
    format.timeZone = TimeZone(secondsFromGMT: 9 * 3600)
    return format.string(from: Date(timeIntervalSince1970: Double(instant / 1000)))
  }

  private func place(_ id: String) -> Int? { lines.firstIndex { $0["event_id"] == id } }

  /// A field of an event.
  subscript(id: String, field: String) -> String? {
    get { place(id).flatMap { lines[$0][field] } }
    set { if let place = place(id) { lines[place][field] = newValue } }
  }

  mutating func remove(_ ids: String...) { lines.removeAll { ids.contains($0["event_id"] ?? "") } }

  mutating func removeAll(_ field: String, _ value: String) { lines.removeAll { $0[field] == value } }

  /// Adds an event like another one, with other fields.
  mutating func add(like id: String, _ fields: [String: String] = [:]) {
    guard let place = place(id) else { return }
    lines.append(lines[place].merging(fields) { _, own in own })
  }

  /// Moves a transaction to another time.
  mutating func move(_ transaction: String, to text: String) {
    for place in lines.indices where lines[place]["transaction_id"] == transaction {
      lines[place]["ts"] = text
    }
  }

  /// As JSON, keys in order.
  var json: [String] {
    lines.map { line in
      "{" + line.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",")
        + "}"
    }
  }

  /// With a header; every field in quotes.
  var csv: [String] {
    let names = Set(lines.flatMap(\.keys)).sorted()
    let rows = lines.map { line in names.map { "\"\(line[$0] ?? "")\"" }.joined(separator: ",") }
    return [names.joined(separator: ",")] + rows
  }
}
