import Pilots
import Trends
import Vocabulary

/// The tables of a trend.
struct TrendTables {
  let words: TrendWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// One row a series.
  func summary(_ trend: Trend) -> ReportTable {
    ReportTable(
      caption: terms["trend.summary.caption"],
      columns: [
        (terms["column.measure"], .text), (terms["trend.column.last"], .number),
        (terms["trend.column.centre"], .number), (terms["trend.column.limits"], .number),
        (terms["trend.column.signals"], .number), (terms["trend.column.step"], .text),
      ],
      rows: trend.series.map { series in
        let width = words.width(series)
        return [
          words.full(series.key),
          series.points.last.map { words.value($0.value, series, width: width) } ?? "–",
          series.chart.current?.chart.centre.map { words.value($0, series, width: width) } ?? "–",
          words.limits(series) ?? "–", .ours(style.count(series.chart.signals.count)), words.remark(series),
        ]
      })
  }

  /// Centre, limits and kind of each phase.
  func phases(_ group: TrendGroup) -> ReportTable {
    let rows = group.series.flatMap { series in
      series.chart.phases.enumerated().map { index, phase -> [ReportText] in
        let number = ReportText.ours("\(index + 1)")
        let run = { (point: Int) in words.runs[series.points[point].run] }
        let width = phase.chart.limits.last?.width ?? words.width(series)
        return [
          series.key.arm.map { terms.filled("trend.phase.first", ["arm": words.arm($0), "n": number]) }?
            .capitalised
            ?? terms.filled("trend.phase.whole", ["n": number]),
          words.date(run(phase.points.lowerBound)), words.date(run(phase.points.upperBound - 1)),
          .ours(style.count(phase.points.count)),
          phase.chart.centre.map { words.value($0, series, width: width) } ?? "–",
          phase.chart.limits.last.map { words.range($0, series) } ?? "–", words.kind(phase.chart),
        ]
      }
    }
    return ReportTable(
      caption: terms["trend.phases.caption"],
      columns: [
        (terms["trend.column.phase"], .text), (terms["trend.column.from"], .text),
        (terms["trend.column.to"], .text), (terms["trend.column.runs"], .number),
        (terms["trend.column.centre"], .number), (terms["trend.column.limits"], .number),
        (terms["trend.column.kind"], .text),
      ], rows: rows)
  }

  /// The values by run with the counts behind them.
  ///
  /// - Parameter last: So many runs at the end; `nil`: all.
  func values(_ group: TrendGroup, caption: ReportText, last: Int?) -> ReportTable {
    let runs = Set(group.series.flatMap { $0.points.map(\.run) }).sorted().suffix(last ?? Int.max)
    return ReportTable(
      caption: caption,
      columns: [(terms["column.date"], .text), (terms["trend.column.run"], .text)]
        + group.series.map { ($0.key.arm.map(words.arm)?.capitalised ?? terms["trend.column.last"], .number) },
      rows: runs.map { run in
        [words.date(words.runs[run]), words.id(words.runs[run])]
          + group.series.map { series in
            series.points.first { $0.run == run }.map { counted($0, series) } ?? "–"
          }
      })
  }

  private func counted(_ point: KPISeries.Point, _ series: KPISeries) -> ReportText {
    let level = words.value(point.value, series, width: point.record.interval?.width)
    guard let all = point.record.denominator else { return level }
    return .ours(style.counted(level.plain, point.record.count?.successes, of: all))
  }

  /// Rows of runs with the same verdict and rule.
  func verdicts(_ trend: Trend) -> ReportTable {
    var parts: [ArraySlice<TrendRun>] = []
    for index in trend.runs.indices {
      let run = trend.runs[index]
      if let last = parts.last?.last, last.decision == run.decision, last.rule == run.rule,
        last.stage == run.stage
      {
        parts[parts.count - 1].append(run)
      } else {
        parts.append(trend.runs[index...index])
      }
    }
    return ReportTable(
      caption: terms["trend.verdicts.caption"],
      columns: [
        (terms["trend.column.verdict"], .text), (terms["trend.column.rule"], .text),
        (terms["trend.column.stage"], .text), (terms["trend.column.from"], .text),
        (terms["trend.column.to"], .text), (terms["trend.column.runs"], .number),
      ],
      rows: parts.compactMap { part in
        guard let first = part.first, let last = part.last else { return nil }
        return [
          verdict(first), first.rule.map(ReportText.foreign) ?? "–", stage(first), words.date(first),
          words.date(last), .ours(style.count(part.count)),
        ]
      })
  }

  private static let shownMonths = 3

  /// What was promised beside the last months and fiscal years; `nil` if nothing was.
  func targets(_ trend: Trend) -> ReportTable? {
    guard !trend.targets.isEmpty else { return nil }
    let months = Set(trend.targets.flatMap { $0.months.map(\.name) }).sorted().suffix(Self.shownMonths)
    let years = Set(trend.targets.flatMap { $0.fiscalYears.map(\.name) }).sorted().suffix(2)
    return ReportTable(
      caption: terms["trend.targets.caption"],
      columns: [(terms["column.measure"], .text), (terms["column.target"], .number)]
        + months.map { (.ours(month($0)), .number) }
        + years.map { (terms.filled("trend.fiscal-year", ["year": .ours($0)]), .number) },
      rows: trend.targets.map { outcome in
        [words.name(outcome.key).capitalised, words.value(outcome.target, outcome.unit, currency: nil)]
          + months.map { cell(outcome.months, $0, outcome) }
          + years.map { cell(outcome.fiscalYears, $0, outcome) }
      })
  }

  private func month(_ name: String) -> String {
    let parts = name.split(separator: "-").compactMap { Int($0) }
    return style.isJapanese && parts.count == 2 ? "\(parts[0])年\(parts[1])月" : name
  }

  private func cell(_ periods: [TargetOutcome.Period], _ name: String, _ outcome: TargetOutcome) -> ReportText
  {
    guard let period = periods.first(where: { $0.name == name }) else { return "–" }
    let noise = period.count.map { 4 * (period.value * (1 - period.value) / Double($0.trials)).squareRoot() }
    let level = words.value(period.value, outcome.unit, width: noise ?? period.value / 10, currency: nil)
    return period.count.map { .ours(style.counted(level.plain, $0.successes, of: $0.trials)) } ?? level
  }

  func runs(_ trend: Trend) -> ReportTable {
    ReportTable(
      caption: terms["trend.runs.caption"],
      columns: [
        (terms["column.date"], .text), (terms["trend.column.run"], .text),
        (terms["trend.column.verdict"], .text),
        (terms["trend.column.models"], .text), (terms["trend.column.share"], .number),
        (terms["trend.column.remarks"], .text),
      ],
      rows: trend.runs.map { run in
        let versions = Arm.allCases.map { ReportText.foreign(run.models[$0].version) }.joined(" → ")
        let remarks = run.tags.map(ReportText.foreign) + (run.note.map { [.foreign($0)] } ?? [])
        return [
          words.date(run), words.id(run), verdict(run), versions,
          run.dataShare.map { .ours(style.level($0, .share, width: 1)) } ?? "–",
          remarks.isEmpty ? "–" : remarks.joined(terms["list.semicolon"]),
        ]
      })
  }

  private func verdict(_ run: TrendRun) -> ReportText {
    guard let decision = run.decision, terms.has("decision.\(decision)"), terms.has("shape.\(decision)")
    else {
      return terms["decision.none"]
    }
    return terms["shape.\(decision)"] + " " + terms["decision.\(decision)"]
  }

  private func stage(_ run: TrendRun) -> ReportText {
    guard let stage = run.stage else { return "–" }
    return terms.has("stage.\(stage)") ? terms["stage.\(stage)"].capitalised : .foreign(stage)
  }
}
