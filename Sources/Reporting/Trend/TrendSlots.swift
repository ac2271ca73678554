import Findings
import Pilots
import Trends
import Vocabulary

/// Everything that fills the trend report's template.
struct TrendSlots {
  let trend: Trend
  let words: TrendWords
  /// Rows that a page has room for below its figure: signals, phases and values by run.
  private static let rows = 13
  private static let shownRuns = 4...8
  private static let shownSignals = 6

  private var terms: Terms { words.terms }

  /// By number, its figure; none where there is nothing to draw.
  private var drawn: [(group: TrendGroup, figure: Figure)] {
    TrendGroup.all(trend).enumerated().compactMap { index, group in
      TrendFigure(id: "trend-\(index + 1)", group: group, words: words).figure.map { (group, $0) }
    }
  }

  /// The slots, and the figures in the order they appear.
  var contents: (slots: [String: Slot], figures: [Figure]) {
    let drawn = drawn
    let outcome = TrendOutcome(trend, words: words)
    let tables = TrendTables(words: words)
    let last = trend.runs.last
    var slots: [String: Slot] = [
      "title": .text(.foreign(trend.pilot)), "runs_line": .text(runsLine),
      "simulated": .flag(trend.runs.contains(where: \.isSimulated)),
      "headline": .text(outcome.headline),
      "verdict": .text(last?.decision.flatMap(decision) ?? terms["decision.none"]),
      "verdict_date": .text(last.map(words.date) ?? .empty),
      "summary_table": .table(tables.summary(trend)), "verdicts_table": .table(tables.verdicts(trend)),
      "runs_table": .table(tables.runs(trend)),
      "charts": .list(drawn.map { chart($0.group, $0.figure) }),
      "has_charts": .flag(!drawn.isEmpty),
    ]
    slots.set(
      "changes", outcome.changes.isEmpty ? nil : .text(outcome.changes.joined(terms["list.semicolon"])))
    slots.set("targets_table", tables.targets(trend).map(Slot.table))
    slots.set("findings_table", trend.findings.isEmpty ? nil : .table(findings))
    return (slots, drawn.map(\.figure))
  }

  private var runsLine: ReportText {
    guard let first = trend.runs.first, let last = trend.runs.last else { return .empty }
    guard trend.runs.count > 1 else { return terms.filled("trend.run", ["first": words.date(first)]) }
    return terms.filled(
      "trend.runs",
      [
        "n": .ours(words.style.count(trend.runs.count)), "first": words.date(first), "last": words.date(last),
      ])
  }

  private func decision(_ decision: String) -> ReportText? {
    guard terms.has("decision.\(decision)"), terms.has("shape.\(decision)") else { return nil }
    return terms["shape.\(decision)"] + " " + terms["decision.\(decision)"]
  }

  private func chart(_ group: TrendGroup, _ figure: Figure) -> [String: Slot] {
    let signals = group.series.flatMap { series in
      series.chart.signals.map { signal -> ReportText in
        let sentence = words.sentence(signal, series)
        return series.key.arm.map { words.arm($0).capitalised + terms["trend.colon"] + sentence } ?? sentence
      }
    }
    let tables = TrendTables(words: words)
    let phases = tables.phases(group)
    let room = Self.rows - min(signals.count, Self.shownSignals) - phases.rows.count
    let all = Set(group.series.flatMap { $0.points.map(\.run) }).count
    let shown = min(max(room, Self.shownRuns.lowerBound), Self.shownRuns.upperBound, all)
    let earlier = signals.count - Self.shownSignals
    let listed =
      earlier > 0
      ? [terms.filled("trend.signals.earlier", ["n": .ours(words.style.count(earlier))])]
        + signals.suffix(Self.shownSignals) : signals
    return [
      "chart_name": .text(words.name(SeriesKey(group.name, set: group.set, arm: nil)).capitalised),
      "chart_figure": .figure(figure),
      "signals": .list(listed.map { ["signal": .text($0)] }), "signals_known": .flag(!signals.isEmpty),
      "steps": .list(group.series.map { ["step": .text(step($0))] }),
      "phases_table": .table(phases),
      "values_table": .table(
        tables.values(
          group,
          caption: terms.filled("trend.values.caption", ["n": .ours(words.style.count(shown))]),
          last: shown)),
    ]
  }

  private func step(_ series: KPISeries) -> ReportText {
    let remark = words.remark(series)
    return series.key.arm.map { words.arm($0).capitalised + terms["trend.colon"] + remark } ?? remark
  }

  private var findings: ReportTable {
    let said = FindingWords(terms: terms, style: words.style)
    return ReportTable(
      caption: terms["findings.caption"],
      columns: [
        (terms["column.severity"], .text), (terms["column.code"], .text), (terms["column.sentence"], .text),
        (terms["column.remedy"], .text),
      ],
      rows: trend.findings.map { finding in
        [
          terms["severity.\(finding.severity.rawValue)"], .foreign(finding.code),
          (finding.place.map { ReportText.foreign($0) + terms["trend.colon"] } ?? .empty)
            + said.text(finding.phrase, english: finding.sentence),
          finding.remedy.map { said.text(finding.remedyPhrase, english: $0) } ?? "–",
        ]
      })
  }
}
