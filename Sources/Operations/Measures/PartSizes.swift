import Vocabulary

/// How many people stand behind each part of the transactions, and behind what lies in none: what the parts leave of the total, and
/// what the parts of a part leave of that. Those rests are parts that are never told.
struct PartSizes {
  /// The parts of one KPI of one arm.
  struct Table: Hashable {
    let kpi: KPI
    let arm: Arm
  }

  private struct Size {
    var trials = 0
    var people = 0

    /// People behind a cell count at most as many as its trials.
    var least: Int { min(trials, people) }

    static func + (a: Self, b: Self) -> Self {
      Size(trials: a.trials + b.trials, people: a.people + b.people)
    }

    /// At least as few people as may be left; whoever is behind several parts is counted in each.
    func rest(_ parts: Self) -> Int { min(trials - parts.trials, max(0, people - parts.people)) }
  }

  private var totals: [Table: Size] = [:]
  private var parts: [Table: [String: Size]] = [:]
  private let parents: [String: [String]]

  /// Marks the name of a rest; no name holds it.
  private static let mark = "\u{0}"

  /// - Parameter parents: by part, larger parts that hold it.
  init(_ records: [KPIRecord], _ parents: [String: [String]]) {
    self.parents = parents
    for record in records {
      guard let trials = record.denominator, trials > 0 else { continue }
      let table = Table(kpi: record.kpi, arm: record.arm)
      let size = Size(trials: trials, people: record.people ?? trials)
      if record.set == "all" { totals[table] = size }
      if record.cutKey != nil { parts[table, default: [:]][record.set] = size }
    }
  }

  /// The sizes of all parts and rests, and what holds each.
  ///
  /// - Complexity: O(records).
  var all: (sizes: [Table: [String: Int]], parents: [String: [String]]) {
    var sizes = parts.mapValues { $0.mapValues(\.least) }
    var holders = parents
    for (table, parts) in parts {
      for (key, sum) in sums(parts, by: { [Self.kind($0)] }) {
        guard let total = totals[table], sum.trials < total.trials else { continue }
        sizes[table]?["\(key)=\(Self.mark)"] = total.rest(sum)
      }
      // By holder and kind: what the devices of a site leave of it.
      let within = sums(parts) { part in
        (parents[part] ?? []).map { "\(Self.mark)\(Self.kind(part))=\($0)" }
      }
      for (name, sum) in within {
        let holder = String(name.drop { $0 != "=" }.dropFirst())
        guard let whole = parts[holder], sum.trials < whole.trials else { continue }
        sizes[table]?[name] = whole.rest(sum)
        holders[name] = [holder]
      }
    }
    return (sizes, holders)
  }

  private static func kind(_ part: String) -> String { String(part.prefix { $0 != "=" }) }

  private func sums(_ parts: [String: Size], by keys: (String) -> [String]) -> [String: Size] {
    parts.reduce(into: [:]) { sums, part in
      for key in keys(part.key) { sums[key] = (sums[key] ?? Size()) + part.value }
    }
  }
}
