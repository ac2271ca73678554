import Trends
import Vocabulary

/// A trend as text for a terminal: one row a number, then its signals and what was changed.
public struct TrendSummary: Sendable {
  let trend: Trend
  let width: Int
  let isASCII: Bool
  private let words: TrendWords

  private static let mostSigns = 24
  private static let fewestSigns = 8
  /// Of one kind, lines below the table.
  private static let mostLines = 8

  public init(_ trend: Trend, width: Int, isASCII: Bool) {
    self.trend = trend
    self.width = width
    self.isASCII = isASCII
    words = TrendWords(words: PilotWords(.english, style: .terminal, isBrief: true), runs: trend.runs)
  }

  /// Ends with a line break; foreign text in it cannot steer the terminal.
  public var text: String {
    let blocks = [heading, table, signals, phases, steps].filter { !$0.isEmpty }
    let lines = blocks.map { $0.map { "  " + $0 }.joined(separator: "\n") }.joined(separator: "\n\n")
    let text = TerminalText.visible("\n" + lines + "\n")
    return isASCII ? TerminalText.ascii(text) : text
  }

  private var heading: [String] {
    let ends = trend.runs.count > 1 ? [trend.runs.first, trend.runs.last] : [trend.runs.first]
    let dates = ends.compactMap { $0 }.map { words.date($0).plain }
    let count = trend.runs.count
    var lines = [
      "\(trend.pilot)   \(count) \(count == 1 ? "run" : "runs")" + (dates.isEmpty ? "" : ", ")
        + dates.joined(separator: " to ")
    ]
    lines += TerminalText.wrapped(TrendOutcome(trend, words: words).headline.plain, width: columns)
    return lines
  }

  /// The course takes the room that is left, or stands below where hardly any is.
  private var table: [String] {
    let named = TrendGroup.all(trend).flatMap { group in
      group.series.enumerated().map { index, series in
        // The name stands once for both models.
        (
          index == 0 ? words.name(SeriesKey(group.name, set: group.set, arm: nil)).capitalised.plain : "",
          series
        )
      }
    }
    let numbers = named.map { [$0.0, $0.1.key.arm?.rawValue ?? "both"] + cells($0.1) }
    let head = ["", "model", "last", "centre", "limits", "signals"]
    let taken = AlignedRows([head] + numbers, numeric: 2...5).lines.map(\.count).max() ?? 0
    let room = columns - taken - 2
    let most = room >= Self.fewestSigns ? min(room, Self.mostSigns) : Self.mostSigns
    let rows = [head + ["course"]] + zip(numbers, named).map { $0 + [course($1.1, most: most)] }
    return rows.count > 1 ? AlignedRows.lines(rows, numeric: 2...5, width: columns) : []
  }

  private func course(_ series: KPISeries, most: Int) -> String {
    let starts = Set(series.chart.phases.map(\.points.lowerBound))
    // A bar takes a column too.
    let bars = starts.filter { $0 > series.points.count - most }.count
    return Sparkline(
      series.points.map(\.value), starts: starts, most: max(1, most - bars), isASCII: isASCII
    ).text
  }

  private var columns: Int { max(40, width - 4) }

  private func cells(_ series: KPISeries) -> [String] {
    let fine = words.width(series)
    return [
      series.points.last.map { words.value($0.value, series, width: fine).plain } ?? "-",
      series.chart.current?.chart.centre.map { words.value($0, series, width: fine).plain } ?? "-",
      words.limits(series)?.plain ?? "-", "\(series.chart.signals.count)",
    ]
  }

  /// The last run against the one before.
  private var steps: [String] {
    let judged = trend.series.filter { $0.lastStep.map { $0.reading != .notComparable } ?? false }
    let moved = judged.filter { $0.lastStep?.reading != .withinNoise }
    guard !judged.isEmpty else { return [] }
    let rest = judged.count - moved.count
    return listed(
      "Last run",
      ["\(rest) of \(judged.count) figures are within noise of the run before"]
        + moved.map { "\(words.full($0.key, isBrief: true).plain): \(words.remark($0).plain)" })
  }

  private var signals: [String] {
    let lines = trend.series.flatMap { series in
      series.chart.signals.map {
        "\(words.full(series.key, isBrief: true).plain): \(words.sentence($0, series).plain)"
      }
    }
    return listed("Signals", lines)
  }

  private var phases: [String] {
    listed("Phases", TrendOutcome(trend, words: words).changes.map(\.plain))
  }

  /// The last lines of a list, each wrapped below its head.
  private func listed(_ head: String, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let shown = lines.suffix(Self.mostLines)
    let more = lines.count - shown.count
    let all = (more > 0 ? ["\(more) earlier; --format json has all"] : []) + shown
    let margin = 9
    let wrapped = all.flatMap { line in
      TerminalText.wrapped(line, width: columns - margin).enumerated().map {
        ($0 == 0 ? "" : "  ") + $1
      }
    }
    return wrapped.enumerated().map { index, line in
      (index == 0
        ? head + String(repeating: " ", count: margin - head.count) : String(repeating: " ", count: margin))
        + line
    }
  }
}
