import Operations
import Vocabulary

/// The share of all transactions that were decided by then, as steps, with the quantiles of those decided.
struct DecisionTimeFigure {
  let operations: OperationsEvaluation
  let words: PilotWords

  private static let width = 860.0
  private static let frame = (left: 76.0, right: 660.0, top: 20.0, bottom: 300.0)
  private static let quantiles: [(String, Double, KPI)] = [
    ("p50", 0.5, .timeToDecisionP50), ("p90", 0.9, .timeToDecisionP90), ("p95", 0.95, .timeToDecisionP95),
  ]

  private var terms: Terms { words.terms }

  private var curves: [DecisionCurve] {
    (operations.curves ?? []).filter { !$0.points.isEmpty && $0.transactions > 0 }
  }

  private func seconds(_ kpi: KPI, _ arm: Arm) -> Double? { operations.record(kpi, arm)?.estimate.value }

  /// The right end of the axis: beyond the slower 95 % point; slower decisions are beyond the edge.
  private var latest: Double {
    let ends = curves.compactMap { seconds(.timeToDecisionP95, $0.arm) ?? $0.points.last?.seconds }
    let most = max(ends.max() ?? 1, 0.001) * 1.3
    let power = [0.01, 0.1, 1, 10, 100, 1000, 10000].first { most <= $0 * 10 } ?? 100_000
    return (most / power).rounded(.up) * power
  }

  private func x(_ seconds: Double) -> Double {
    Self.frame.left + min(max(seconds, 0) / latest, 1) * (Self.frame.right - Self.frame.left)
  }

  private func y(_ share: Double) -> Double {
    Self.frame.bottom - share * (Self.frame.bottom - Self.frame.top)
  }

  /// - Returns: `nil` where no curve was kept.
  var figure: Figure? {
    let curves = curves
    guard !curves.isEmpty else { return nil }
    var drawing = SVGDrawing(id: "times", width: Self.width, height: Self.frame.bottom + 56)
    drawFrame(&drawing)
    for curve in curves { draw(curve, in: &drawing) }
    return Figure(
      drawing, language: terms.language, title: terms["figure.times.title"],
      finding: curves.map(finding).joined(terms["sentence.gap"]), table: table(curves))
  }

  private func drawFrame(_ drawing: inout SVGDrawing) {
    let frame = Self.frame
    for step in 0...5 {
      let share = Double(step) / 5
      drawing.line((frame.left, y(share)), (frame.right, y(share)), color: "#DDDDDD")
      drawing.text(
        words.style.number(share * 100, decimals: 0), at: (frame.left - 8, y(share) + 5), anchor: .end)
      let time = share * latest
      let decimals = NumberStyle.fewestDecimals(time)
      drawing.text(
        words.style.number(time, decimals: decimals), at: (x(time), frame.bottom + 20), anchor: .middle)
    }
    drawing.line((frame.left, frame.bottom), (frame.right, frame.bottom))
    drawing.line((frame.left, frame.top), (frame.left, frame.bottom))
    drawing.text(
      terms["figure.times.share"].plain, at: (22, (frame.top + frame.bottom) / 2), anchor: .middle,
      isUpright: true)
    drawing.text(
      terms["figure.times.seconds"].plain, at: ((frame.left + frame.right) / 2, frame.bottom + 44),
      anchor: .middle)
  }

  private func draw(_ curve: DecisionCurve, in drawing: inout SVGDrawing) {
    let (color, isBaseline) = (SVGDrawing.color(curve.arm), curve.arm == .baseline)
    var points = [(x(0), y(0))]
    let last = curve.points.last { $0.seconds <= latest }
    for point in curve.points where point.seconds <= latest {
      // Steps too small to be seen are drawn with the next.
      let (right, up) = (
        x(point.seconds) - points[points.count - 1].0, points[points.count - 1].1 - y(point.share)
      )
      guard right + up >= 2 || point == last else { continue }
      points.append((x(point.seconds), points[points.count - 1].1))
      points.append((x(point.seconds), y(point.share)))
    }
    points.append((Self.frame.right, points[points.count - 1].1))
    drawing.path(points, color: color, dash: isBaseline ? "6 4" : nil)
    let decided = Double(curve.decided) / Double(curve.transactions)
    for (_, quantile, kpi) in Self.quantiles {
      guard let seconds = seconds(kpi, curve.arm) else { continue }
      drawing.mark(curve.arm, at: (x(seconds), y(quantile * decided)))
    }
    drawLabels(curve, in: &drawing)
  }

  /// Beside the plot: the model, its quantiles, and how many have no decision.
  private func drawLabels(_ curve: DecisionCurve, in drawing: inout SVGDrawing) {
    let top = Self.frame.top + (curve.arm == .augmented ? 16 : 156)
    let left = Self.frame.right + 16
    drawing.mark(curve.arm, at: (left + 5, top - 5))
    drawing.text(
      terms["arm.\(curve.arm.rawValue)"].plain, at: (left + 18, top), color: SVGDrawing.color(curve.arm),
      isBold: true)
    for (index, quantile) in Self.quantiles.enumerated() {
      let time = seconds(quantile.2, curve.arm).map { words.style.level($0, .seconds, width: nil) }
      drawing.text(
        "\(quantile.0) \(time ?? words.unknown.plain)", at: (left, top + 22 + 20 * Double(index)), size: 15.5)
    }
    drawing.text(
      terms.filled("figure.times.undecided", ["share": undecided(curve)]).plain,
      at: (left, top + 84), size: 15.5)
  }

  private func undecided(_ curve: DecisionCurve) -> ReportText {
    let share = 1 - Double(curve.decided) / Double(curve.transactions)
    return .ours(words.style.level(share, .share, width: nil))
  }

  private func finding(_ curve: DecisionCurve) -> ReportText {
    let time = { (kpi: KPI) -> ReportText in
      words.text(seconds(kpi, curve.arm).map { words.style.level($0, .seconds, width: nil) })
    }
    return terms.filled(
      "figure.times.finding",
      [
        "model": terms["arm.\(curve.arm.rawValue)"].capitalised, "half": time(.timeToDecisionP50),
        "most": time(.timeToDecisionP95), "share": undecided(curve),
        "n": .ours(words.style.count(curve.transactions)),
      ])
  }

  private func table(_ curves: [DecisionCurve]) -> ReportTable {
    ReportTable(
      caption: terms["figure.times.title"],
      columns: [(terms["column.model"], .text)]
        + Self.quantiles.map { (.ours($0.0), .number) }
        + [(terms["figure.times.none"], .number)],
      rows: curves.map { curve in
        [terms["arm.\(curve.arm.rawValue)"]]
          + Self.quantiles.map { _, _, kpi in
            words.text(seconds(kpi, curve.arm).map { words.style.level($0, .seconds, width: nil) })
          } + [words.share(curve.transactions - curve.decided, of: curve.transactions)]
      })
  }
}
