import Operations
import Statistics
import Vocabulary

/// One row a rate of the log: the difference with its interval, against no difference and its own margin.
struct FieldForestFigure {
  struct Row {
    let name: ReportText
    let contrast: KPIContrast
    /// How far it may get worse, with its sign, where a guardrail says so.
    let margin: Double?
  }

  /// `kpis` or `strata`; its terms begin with it.
  let id: String
  let rows: [Row]
  let table: ReportTable
  let isHeld: Bool
  let words: PilotWords

  private static let width = 860.0
  private static let rowHeight = 24.0
  private static let top = 34.0
  private static let axis = (330.0, 640.0)
  private static let steps = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25]

  private var terms: Terms { words.terms }

  private var reach: Double {
    let ends = rows.flatMap { row in
      let (delta, all) = (row.contrast.delta, row.contrast.simultaneous)
      return [delta.low, delta.high, delta.value, row.margin, all?.low, all?.high].compactMap(\.self).map(abs)
    }
    let most = max(ends.max() ?? 0.01, 0.002)
    return Self.steps.first { $0 * 4 >= most }.map { $0 * 4 } ?? 1
  }

  private func x(_ delta: Double) -> Double {
    (Self.axis.0 + Self.axis.1) / 2
      + min(max(delta / reach, -1), 1) * (Self.axis.1 - Self.axis.0) / 2
  }

  /// - Returns: `nil` if nothing has a difference.
  var figure: Figure? {
    let known = rows.filter { $0.contrast.delta.value != nil }
    guard let most = known.max(by: { size($0) < size($1) }) else { return nil }
    var drawing = SVGDrawing(
      id: id, width: Self.width, height: Self.top + Self.rowHeight * Double(rows.count) + 52)
    drawFrame(&drawing)
    for (index, row) in rows.enumerated() {
      draw(row, y: Self.top + Self.rowHeight * (Double(index) + 0.5), in: &drawing)
    }
    return Figure(
      drawing, language: terms.language, title: terms["figure.\(id).title"],
      finding: finding(most), table: table)
  }

  private func finding(_ most: Row) -> ReportText {
    let finding = terms.filled(
      "figure.\(id).finding",
      [
        "name": most.name, "change": words.text(words.style.changeWithRange(most.contrast.delta, .share)),
      ])
    guard rows.contains(where: { $0.contrast.simultaneous != nil }) else { return finding }
    return finding + terms["sentence.gap"] + terms["figure.\(id).thin"]
  }

  private func size(_ row: Row) -> Double { abs(row.contrast.delta.value ?? 0) }

  private func drawFrame(_ drawing: inout SVGDrawing) {
    let bottom = Self.top + Self.rowHeight * Double(rows.count) + 6
    drawing.text(
      terms["figure.forest.change"].plain, at: (Self.width - 8, 22), anchor: .end, size: 15.5)
    for index in -4...4 {
      let value = Double(index) / 4 * reach
      drawing.line((x(value), bottom), (x(value), bottom + 5), color: Palette.grey)
      guard index.isMultiple(of: 2) else { continue }
      let decimals = NumberStyle.fewestDecimals(value * 100)
      drawing.text(
        words.style.number(value * 100, decimals: decimals, showsPlus: true), at: (x(value), bottom + 20),
        anchor: .middle, size: 15.5)
    }
    let axis = rows.contains { $0.margin != nil } ? "figure.kpis.axis-margin" : "figure.kpis.axis"
    drawing.text(terms[axis].plain, at: (x(0), bottom + 40), anchor: .middle, size: 15.5)
    drawing.line((Self.axis.0, bottom), (Self.axis.1, bottom), color: Palette.grey)
    drawing.line((x(0), Self.top - 6), (x(0), bottom), width: 1.5)
  }

  private func draw(_ row: Row, y: Double, in drawing: inout SVGDrawing) {
    drawing.text(row.name.plain, at: (8, y + 5), size: 15.5)
    if let margin = row.margin {
      drawing.line(
        (x(margin), y - 11), (x(margin), y + 11), color: Palette.vermillion, width: 2, dash: "5 3")
    }
    guard let value = row.contrast.delta.value else {
      drawing.text(words.unknown.plain, at: (Self.width - 8, y + 5), anchor: .end, color: Palette.grey)
      return
    }
    let claims = row.contrast.reading == .better || row.contrast.reading == .worse
    let color = claims && !isHeld ? Palette.blue : Palette.grey
    if let all = row.contrast.simultaneous { drawing.line((x(all.low), y), (x(all.high), y), color: color) }
    if let interval = row.contrast.delta.interval {
      drawing.line((x(interval.low), y), (x(interval.high), y), color: color, width: 2)
      for end in [interval.low, interval.high] {
        drawing.line((x(end), y - 5), (x(end), y + 5), color: color, width: 2)
      }
    }
    drawing.square((x(value), y), side: 9, color: color)
    drawing.text(
      words.style.pointsWithRange(row.contrast.delta) ?? "", at: (Self.width - 8, y + 5), anchor: .end,
      size: 15.5)
  }
}
