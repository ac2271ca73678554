import Operations
import Pilots
import Statistics
import Vocabulary

/// The change in false rejects by pose as one drawn line a pose, better to the right.
struct PoseStrip {
  let evaluation: PilotEvaluation
  let words: PilotWords
  let columns: Int

  private struct Row {
    let name: String
    /// Turned so that better is positive.
    let gain: Estimate
    let shown: Estimate
    let count: Int
    var isGroup = false
  }

  /// From the log by pose; without one from the comparisons by set.
  private var rows: [Row] {
    if let operations = evaluation.operations {
      return PoseBin.allCases.compactMap { bin in
        let kpi = KPI.falseRejectRateProxy
        guard let contrast = operations.contrast(kpi, set: bin.rawValue), contrast.delta.interval != nil,
          let record = operations.record(kpi, .augmented, set: bin.rawValue),
          let other = operations.record(kpi, .baseline, set: bin.rawValue)
        else { return nil }
        return Row(
          name: words.set(bin.rawValue).plain, gain: contrast.delta.negated, shown: contrast.delta,
          count: (record.denominator ?? 0) + (other.denominator ?? 0))
      }
    }
    let contrasts = PoseContrasts(evaluation)
    return ((contrasts?.classRows ?? []) + (contrasts?.extremes(6) ?? [])).filter {
      $0.delta.interval != nil
    }.map {
      Row(
        name: words.set($0.set).plain, gain: $0.delta, shown: $0.delta.negated, count: $0.size.mated,
        isGroup: $0.set.hasPrefix("group:"))
    }
  }

  var lines: [String] {
    let rows = rows
    let reach = rows.flatMap { [$0.gain.low, $0.gain.high].compactMap { $0 }.map(abs) }.max() ?? 0
    guard reach > 0 else { return [] }
    let title = title(rows)
    // Change and count take 23 columns, the drawing at least 21.
    let names = min(max(title.count, rows.map(\.name.count).max() ?? 0) + 2, columns - 44)
    let half = (min(47, columns - 23 - names) - 1) / 2
    let side = String(repeating: "─", count: max(0, half - 8))
    let head = title.padded(to: names) + " worse ◀" + side + " 0 " + side + "▶ better"
    return [head]
      + rows.map { row in
        let change = (words.style.change(row.shown, .share) ?? "-").leftPadded(to: 9)
        return row.name.shortened(to: names - 2).padded(to: names) + drawn(row, reach: reach, half: half)
          + change + "   n "
          + words.style.count(row.count).leftPadded(to: 6)
      }
  }

  /// `Per pose`; of the comparisons with whose threshold, and `Per set` if groups are among them.
  private func title(_ rows: [Row]) -> String {
    guard evaluation.operations == nil, let policy = PoseContrasts(evaluation)?.policy else {
      return "Per pose"
    }
    return (rows.contains(where: \.isGroup) ? "Per set, " : "Per pose, ") + policy.rawValue
  }

  private func drawn(_ row: Row, reach: Double, half: Int) -> String {
    let place = { (value: Double) in half + Int((value / reach * Double(half)).rounded()) }
    var cells = [Character](repeating: " ", count: 2 * half + 1)
    guard let low = row.gain.low, let high = row.gain.high, let value = row.gain.value else {
      return String(cells)
    }
    cells[half] = "│"
    for index in place(low)...place(high) { cells[index] = index == half ? "┼" : "─" }
    cells[place(low)] = "├"
    cells[place(high)] = "┤"
    cells[place(value)] = "■"
    return String(cells)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func shortened(to width: Int) -> String { count <= width ? self : prefix(width - 1) + "…" }

  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
