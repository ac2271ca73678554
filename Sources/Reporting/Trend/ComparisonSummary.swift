import Trends
import Vocabulary

/// Two runs side by side as text for a terminal: what changed, and whether that is more than noise.
public struct ComparisonSummary: Sendable {
  let comparison: RunComparison
  let width: Int
  let isASCII: Bool
  private let words: TrendWords

  public init(_ comparison: RunComparison, width: Int, isASCII: Bool) {
    self.comparison = comparison
    self.width = width
    self.isASCII = isASCII
    words = TrendWords(
      words: PilotWords(.english, style: .terminal, isBrief: true),
      runs: [comparison.before, comparison.after])
  }

  /// Ends with a line break; foreign text in it cannot steer the terminal.
  public var text: String {
    let blocks = [heading, table, reasons].filter { !$0.isEmpty }
    let lines = blocks.map { $0.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n") }.joined(
      separator: "\n\n")
    let text = TerminalText.visible("\n" + lines + "\n")
    return isASCII ? TerminalText.ascii(text) : text
  }

  private var heading: [String] {
    let runs = [("A", comparison.before), ("B", comparison.after)].map { name, run -> [String] in
      let days = run.firstDay.flatMap { first in run.lastDay.map { "\(first) to \($0)" } }
      let models = Arm.allCases.map { run.models[$0].version }.joined(separator: " → ")
      return [
        name, words.id(run).plain, run.pilot, days ?? String(run.createdAt.prefix(10)),
        run.stage ?? "no stage", models,
        run.decision ?? "no verdict",
      ]
    }
    let judged = comparison.differences.filter { $0.reading != .notComparable }
    let apart = judged.filter { $0.reading != .withinNoise }.count
    let answer =
      judged.isEmpty
      ? "Nothing can be held against noise."
      : "\(apart) of \(judged.count) figures differ by more than noise; \(judged.count - apart) are within it."
    return AlignedRows(runs, numeric: -1...(-1)).lines + ["", answer]
  }

  /// Why some cannot be compared, each reason once, in the order of its number.
  private var obstacles: [String] {
    var seen: [String] = []
    for reason in comparison.differences.compactMap(\.reason) where !seen.contains(reason) {
      seen.append(reason)
    }
    return seen
  }

  private var table: [String] {
    let obstacles = obstacles
    let currency = comparison.after.currency ?? comparison.before.currency
    let rows =
      [["", "A", "B", "B - A", "reading"]]
      + comparison.differences.map { difference in
        let level = { (value: TrendValue?) -> String in
          value.flatMap { value in
            value.plotted.map {
              words.value($0, value.unit, width: value.interval?.width, currency: currency).plain
            }
          } ?? "-"
        }
        let number = difference.reason.flatMap(obstacles.firstIndex).map { " (\($0 + 1))" } ?? ""
        return [
          words.full(difference.key, isBrief: true).plain, level(difference.before), level(difference.after),
          words.change(difference, currency: currency)?.plain ?? "-",
          words.terms["trend.step.\(difference.reading.rawValue)"].plain + number,
        ]
      }
    return rows.count > 1 ? AlignedRows.lines(rows, numeric: 1...3, width: max(40, width - 4)) : []
  }

  private var reasons: [String] {
    obstacles.enumerated().map { "(\($0 + 1)) \($1)" }
  }
}
