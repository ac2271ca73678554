import Statistics
import Trends
import Vocabulary

/// The names and numbers of a trend in one language.
struct TrendWords {
  let words: PilotWords
  let runs: [TrendRun]

  var terms: Terms { words.terms }
  var style: NumberStyle { words.style }

  /// The number and where it was measured, without its arm.
  func name(_ key: SeriesKey) -> ReportText {
    guard key.set != "all" else { return kpi(key.name) }
    let sets = key.set.split(separator: "+").map(String.init)
    return terms.filled("metric.on-sets", ["metric": kpi(key.name), "sets": words.sets(sets)])
  }

  /// The same with its arm; a terminal has room for the brief one alone.
  func full(_ key: SeriesKey, isBrief: Bool = false) -> ReportText {
    guard let arm = key.arm else { return name(key).capitalised }
    let side = terms[(isBrief ? "arm.brief." : "arm.") + arm.rawValue]
    return terms.filled("trend.name", ["kpi": name(key), "arm": side]).capitalised
  }

  private func kpi(_ name: String) -> ReportText {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    if parts.count == 2, let far = Double(parts[1]), terms.has("trend.at.\(parts[0])") {
      return terms.filled("trend.at.\(parts[0])", ["far": .ours(style.target(far))])
    }
    if terms.has("trend.kpi.\(name)") { return terms["trend.kpi.\(name)"] }
    return words.metric(name)
  }

  /// - Parameter width: how fine; `nil` as the value itself asks for.
  func value(_ value: Double, _ series: KPISeries, width: Double? = nil) -> ReportText {
    self.value(value, series.unit, width: width, currency: currency(series))
  }

  func value(
    _ value: Double, _ unit: TrendValue.Unit, width: Double? = nil, currency: String?
  ) -> ReportText {
    guard let measure = Measure(unit) else { return .ours(style.money(value, currency ?? "JPY")) }
    return .ours(style.level(value, measure, width: width))
  }

  /// A change with its sign, and its interval where it has one.
  func change(_ difference: RunDifference, currency: String?) -> ReportText? {
    difference.difference.flatMap { change in
      guard let measure = Measure(difference.unit) else {
        return .ours((change > 0 ? "+" : "") + style.money(change, currency ?? "JPY"))
      }
      let estimate = Estimate(change, difference.interval, method: nil)
      return style.changeWithRange(estimate, measure).map(ReportText.ours)
    }
  }

  private func currency(_ series: KPISeries) -> String? {
    series.points.last.flatMap { runs[$0.run].currency }
  }

  /// How fine a series is written: so that its limits, else its intervals, show two figures.
  func width(_ series: KPISeries) -> Double? {
    let limits = series.chart.current?.chart.limits.last.map(\.width)
    return limits ?? series.points.last?.record.interval?.width
  }

  /// The last day of the run's log, else when it was recorded.
  func date(_ run: TrendRun) -> ReportText { .foreign(style.date(run.lastDay ?? run.createdAt)) }

  /// The last six digits of a date, for an axis: `11-28`.
  func shortDate(_ run: TrendRun) -> String { String((run.lastDay ?? run.createdAt).prefix(10).suffix(5)) }

  func id(_ run: TrendRun) -> ReportText { .foreign(String(run.runId.prefix(7))) }

  func arm(_ arm: Arm) -> ReportText { terms["arm.\(arm.rawValue)"] }

  func limits(_ series: KPISeries) -> ReportText? {
    series.chart.current?.chart.limits.last.map { range($0, series) }
  }

  /// `3.7 … 4.7 %`: the unit stands once.
  func range(_ interval: Interval, _ series: KPISeries) -> ReportText {
    let ends = [interval.low, interval.high].map { value($0, series, width: interval.width).plain }
    let unit = Measure(series.unit).map(style.unit) ?? ""
    let low = !unit.isEmpty && ends[0].hasSuffix(unit) ? String(ends[0].dropLast(unit.count)) : ends[0]
    return terms.filled("trend.range", ["low": .ours(low), "high": .ours(ends[1])])
  }
}

extension TrendWords {
  /// What was changed, in a sentence with its date.
  func sentence(_ change: PhaseBreak, at run: TrendRun) -> ReportText {
    let from = { (text: String?) -> ReportText in text.map(ReportText.foreign) ?? terms["trend.none"] }
    let number = { (value: Double?) -> String? in value.map { "\($0)" } }
    return switch change {
    case .model(let arm, let old, let new):
      terms.filled(
        "trend.break.model",
        ["date": date(run), "arm": self.arm(arm), "from": .foreign(old), "to": .foreign(new)])
    case .threshold(let arm, let old, let new):
      terms.filled(
        "trend.break.threshold",
        ["date": date(run), "arm": self.arm(arm), "from": from(number(old)), "to": from(number(new))])
    case .policy(let old, let new):
      terms.filled("trend.break.policy", ["date": date(run), "from": from(old), "to": from(new)])
    case .currency(let old, let new):
      terms.filled("trend.break.currency", ["date": date(run), "from": from(old), "to": from(new)])
    case .tag(let key, let old, let new):
      terms.filled(
        "trend.break.tag",
        ["date": date(run), "key": .foreign(key), "from": from(old), "to": .foreign(new)])
    }
  }

  /// What a chart draws beside the line of a phase.
  func mark(_ change: PhaseBreak) -> String {
    let text =
      switch change {
      case .model(_, _, let new): new
      case .threshold(_, _, let new): new.map { "\(terms["trend.mark.threshold"].plain) \($0)" } ?? "–"
      case .policy(_, let new): new ?? "–"
      case .currency(_, let new): new ?? "–"
      case .tag(let key, _, let new): "\(key) \(new)"
      }
    return text.count > 14 ? text.prefix(13) + "…" : text
  }

  /// What a signal is, in a sentence with its date and number.
  func sentence(_ signal: ControlSignal, _ series: KPISeries) -> ReportText {
    let (first, last) = (signal.points.lowerBound, signal.points.upperBound)
    let run = { (point: Int) -> TrendRun in runs[series.points[point].run] }
    let limit = series.chart.limits[last].map { signal.side == .above ? $0.high : $0.low }
    let distance = limit.map { abs(series.points[last].value - $0) }
    // So fine that a point beyond its limit reads so.
    let fine =
      signal.rule == .beyondLimit ? [width(series), distance].compactMap(\.self).min() : width(series)
    let value = self.value(series.points[last].value, series, width: fine)
    let key = "trend.signal.\(signal.rule.rawValue).\(signal.side.rawValue)"
    switch signal.rule {
    case .beyondLimit:
      return terms.filled(
        key,
        [
          "date": date(run(last)), "run": id(run(last)), "value": value,
          "limit": limit.map { self.value($0, series, width: fine) } ?? words.unknown,
        ])
    case .largeStep:
      return terms.filled(
        key,
        [
          "date": date(run(last)), "run": id(run(last)), "value": value,
          "from": self.value(series.points[first].value, series, width: fine),
        ])
    case .eightInARow:
      let centre = series.chart.phases.first { $0.points.contains(last) }?.chart.centre
      return terms.filled(
        key,
        [
          "first": date(run(first)), "last": date(run(last)), "n": .ours(style.count(signal.points.count)),
          "centre": centre.map { self.value($0, series, width: fine) } ?? words.unknown,
        ])
    }
  }

  /// Whether the last step is more than noise, as a cell of a table.
  func remark(_ series: KPISeries) -> ReportText {
    guard let step = series.lastStep else { return terms["trend.step.none"] }
    let reading = terms["trend.step.\(step.reading.rawValue)"]
    if step.reading == .notComparable {
      return step.reason.map { terms.filled("trend.step.because", ["reason": words.reason($0)]) } ?? reading
    }
    return change(step, currency: currency(series)).map {
      terms.filled("trend.step.read", ["change": $0, "reading": reading])
    } ?? reading
  }

  /// Of which kind the limits of a phase are.
  func kind(_ chart: ControlChart) -> ReportText {
    switch chart.kind {
    case .few:
      terms.filled("trend.kind.few", ["n": .ours(style.count(ControlChart.fewestPoints))])
    case .unvaried: terms["trend.kind.unvaried"]
    case .proportion(let sigmaZ):
      terms.filled("trend.kind.proportion", ["sigma": .ours(style.number(sigmaZ, decimals: 2))])
    case .individuals: terms["trend.kind.individuals"]
    }
  }
}

extension Measure {
  /// `nil` of money, which is written by its own rules.
  init?(_ unit: TrendValue.Unit) {
    switch unit {
    case .share: self = .share
    case .seconds: self = .seconds
    case .count: self = .plain
    case .money: return nil
    }
  }
}
