import Foundation
import Statistics
import Trends
import Vocabulary

/// One number over the runs: a panel an arm, with centre and limits by phase, a ring around each point that is a signal.
struct TrendFigure {
  let id: String
  let group: TrendGroup
  let words: TrendWords

  private static let width = 860.0
  private static let (left, right) = (104.0, 700.0)
  private static let (top, height, gap) = (44.0, 170.0, 74.0)

  private var terms: Terms { words.terms }

  /// - Returns: `nil` without points.
  var figure: Figure? {
    guard let scale = TrendScale(group.series), !words.runs.isEmpty else { return nil }
    let panels = Double(group.series.count)
    var drawing = SVGDrawing(
      id: id, width: Self.width, height: Self.top + panels * Self.height + (panels - 1) * Self.gap + 34)
    for (index, series) in group.series.enumerated() {
      let top = Self.top + Double(index) * (Self.height + Self.gap)
      draw(series, TrendPanel(top: top, bottom: top + Self.height, scale: scale), &drawing)
    }
    return Figure(drawing, language: terms.language, title: title, finding: finding, table: table)
  }

  private var title: ReportText {
    terms.filled("figure.trend.title", ["name": words.name(SeriesKey(group.name, set: group.set, arm: nil))])
      .capitalised
  }

  private func x(_ run: Int) -> Double {
    let step = (Self.right - Self.left) / Double(words.runs.count)
    return Self.left + step * (Double(run) + 0.5)
  }

  private func draw(_ series: KPISeries, _ panel: TrendPanel, _ drawing: inout SVGDrawing) {
    drawFrame(series, panel, &drawing)
    drawDates(panel, &drawing)
    for phase in series.chart.phases { draw(phase, of: series, panel, &drawing) }
    drawPoints(series, panel, &drawing)
    drawNames(series, panel, &drawing)
  }

  private func drawFrame(_ series: KPISeries, _ panel: TrendPanel, _ drawing: inout SVGDrawing) {
    for tick in panel.scale.ticks {
      let y = panel.y(tick)
      drawing.line((Self.left, y), (Self.right, y), color: "#DDDDDD")
      drawing.text(
        words.value(tick, series, width: panel.scale.step * 10).plain, at: (Self.left - 8, y + 5),
        anchor: .end,
        size: 15)
    }
    drawing.line((Self.left, panel.bottom), (Self.right, panel.bottom))
    drawing.line((Self.left, panel.top), (Self.left, panel.bottom))
  }

  /// At most eight dates below a panel.
  private func drawDates(_ panel: TrendPanel, _ drawing: inout SVGDrawing) {
    let every = max(1, Int((Double(words.runs.count) / 8).rounded(.up)))
    for run in stride(from: 0, to: words.runs.count, by: every) {
      drawing.line((x(run), panel.bottom), (x(run), panel.bottom + 4))
      drawing.text(
        words.shortDate(words.runs[run]), at: (x(run), panel.bottom + 20), anchor: .middle, size: 14.5)
    }
  }

  private func draw(
    _ phase: PhasedChart.Phase, of series: KPISeries, _ panel: TrendPanel, _ drawing: inout SVGDrawing
  ) {
    let half = (Self.right - Self.left) / Double(words.runs.count) / 2
    let places = phase.points.map { x(series.points[$0].run) }
    if let change = phase.breaks.first, let first = places.first {
      drawing.line(
        (first - half, panel.top - 6), (first - half, panel.bottom), color: Palette.grey, width: 1.25,
        dash: "2 3")
      let text = words.mark(change) + (phase.breaks.count > 1 ? " +" : "")
      let isLate = first - half > Self.right - 120
      drawing.text(
        text, at: (first - half + (isLate ? -4 : 4), panel.top - 8), anchor: isLate ? .end : .start,
        size: 14.5)
    }
    guard let first = places.first, let last = places.last else { return }
    if let centre = phase.chart.centre {
      let y = panel.y(centre)
      drawing.path([(first - half, y), (last + half, y)], color: Palette.grey, width: 1.25)
    }
    for end in [\Interval.low, \Interval.high] where !phase.chart.limits.isEmpty {
      let steps = zip(places, phase.chart.limits).flatMap { place, limit -> [(Double, Double)] in
        let y = panel.y(limit[keyPath: end])
        return [(place - half, y), (place + half, y)]
      }
      drawing.path(Self.withoutRepeats(steps), color: Palette.grey, width: 1.5, dash: "6 4")
    }
  }

  /// A line of equal limits needs its ends alone.
  private static func withoutRepeats(_ points: [(Double, Double)]) -> [(Double, Double)] {
    points.indices.filter { index in
      index == 0 || index + 1 == points.count || points[index].1 != points[index - 1].1
        || points[index].1 != points[index + 1].1
    }.map { points[$0] }
  }

  private func drawPoints(_ series: KPISeries, _ panel: TrendPanel, _ drawing: inout SVGDrawing) {
    let arm = series.key.arm ?? .augmented
    let places = series.points.map { (x($0.run), panel.y($0.value)) }
    for phase in series.chart.phases {
      drawing.path(
        Array(places[phase.points]), color: SVGDrawing.color(arm), width: 1.5,
        dash: arm == .baseline ? "6 4" : nil)
    }
    let size = series.points.count > 60 ? 5.0 : 8
    for place in places { drawing.mark(arm, at: place, size: size) }
    let marked = Set(
      series.chart.signals.flatMap {
        $0.rule == .eightInARow ? [$0.points.upperBound] : Array($0.points.suffix(1))
      })
    for point in marked.sorted() {
      drawing.circle(places[point], radius: size, fill: "none", stroke: Palette.vermillion)
    }
  }

  /// At the right: whose panel it is, and what the lines of the last phase stand at.
  private func drawNames(_ series: KPISeries, _ panel: TrendPanel, _ drawing: inout SVGDrawing) {
    let left = Self.right + 10
    if let arm = series.key.arm {
      drawing.text(
        words.arm(arm).plain, at: (Self.left, panel.top - 27), color: SVGDrawing.color(arm), isBold: true)
    }
    guard let phase = series.chart.current else { return }
    let width = words.width(series)
    let limit = phase.chart.limits.last
    var lines: [(Double, String)] = []
    if let limit { lines.append((limit.high, words.value(limit.high, series, width: width).plain)) }
    if let centre = phase.chart.centre {
      lines.append(
        (centre, terms["figure.trend.centre"].plain + " " + words.value(centre, series, width: width).plain))
    }
    if let limit { lines.append((limit.low, words.value(limit.low, series, width: width).plain)) }
    // Labels keep a distance, from the top down.
    var lowest = -Double.infinity
    for (value, text) in lines {
      let y = max(panel.y(value) + 5, lowest + 17)
      drawing.text(text, at: (left, min(y, panel.bottom + 24)), size: 14.5)
      lowest = y
    }
  }

  private var finding: ReportText {
    group.series.map { series -> ReportText in
      let signals = series.chart.signals.count
      let slots: [String: ReportText] = [
        "arm": series.key.arm.map(words.arm) ?? .empty,
        "value": series.points.last.map { words.value($0.value, series, width: words.width(series)) }
          ?? words.words.unknown,
        "n": .ours(words.style.count(series.points.count)),
        "limits": words.limits(series).map { terms.filled("figure.trend.limits", ["range": $0]) }
          ?? terms["figure.trend.no-limits"],
        "signals": signals == 0
          ? terms["figure.trend.no-signal"]
          : signals == 1
            ? terms["figure.trend.one-signal"]
            : terms.filled("figure.trend.signals", ["n": .ours(words.style.count(signals))]),
      ]
      return terms.filled(series.key.arm == nil ? "figure.trend.whole" : "figure.trend.arm", slots)
    }.joined(terms["list.semicolon"]).capitalised
  }

  private var table: ReportTable { TrendTables(words: words).values(group, caption: title, last: nil) }
}
