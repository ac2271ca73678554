import Statistics
import Verification
import Vocabulary

/// The change on frontal faces against the margin, a row a policy and scope, and beside it the five readings there can be.
struct NonInferiorityFigure {
  let frontal: FrontalNonInferiority
  let finding: ReportText
  let table: ReportTable
  let words: PilotWords

  private static let width = 860.0
  private static let top = 58.0
  private static let rowHeight = 44.0
  private static let axis = (186.0, 386.0)
  /// Right end of the numbers.
  private static let numbers = 584.0
  private static let key = (602.0, 676.0)

  private var rows: [FrontalNonInferiority.PolicyReading] {
    FrontalSlots.readings(frontal)
  }

  private var bottom: Double { Self.top + max(Self.rowHeight * Double(rows.count), 5 * 30) }

  private var reach: Double {
    let ends = rows.flatMap { [$0.delta.low, $0.delta.high, $0.delta.value].compactMap { $0 }.map(abs) }
    return max(ends.max() ?? 0, 1.6 * frontal.margin, 0.001) * 1.1
  }

  private func x(_ delta: Double, reach: Double) -> Double {
    let middle = (Self.axis.0 + Self.axis.1) / 2
    return middle + max(-1, min(1, delta / reach)) * (Self.axis.1 - Self.axis.0) / 2
  }

  /// - Returns: `nil` if nothing was read.
  var figure: Figure? {
    guard rows.contains(where: { $0.delta.value != nil }) else { return nil }
    var drawing = SVGDrawing(id: "frontal", width: Self.width, height: bottom + 50)
    drawFrame(&drawing)
    for (index, row) in rows.enumerated() {
      draw(row, y: Self.top + Self.rowHeight * Double(index), in: &drawing)
    }
    drawKey(&drawing)
    return Figure(
      drawing, language: words.terms.language, title: words.terms["figure.frontal.title"],
      finding: finding, table: table)
  }

  private func drawFrame(_ drawing: inout SVGDrawing) {
    let terms = words.terms
    let (zero, margin) = (x(0, reach: reach), x(-frontal.margin, reach: reach))
    drawing.text(terms["figure.worse"].plain, at: (Self.axis.0, 20), color: Palette.grey)
    drawing.text(terms["figure.better"].plain, at: (Self.axis.1, 20), anchor: .end, color: Palette.grey)
    drawing.line((Self.axis.0, bottom), (Self.axis.1, bottom), color: Palette.grey)
    drawing.line((zero, 30), (zero, bottom), width: 1.5)
    drawing.line((margin, 30), (margin, bottom), color: Palette.vermillion, width: 1.5, dash: "5 4")
    // Apart from each other even where the lines are close.
    drawing.text("0", at: (zero - 4, bottom + 20), size: 15.5)
    drawing.text(
      words.style.minus + words.style.points(frontal.margin), at: (min(margin + 4, zero - 10), bottom + 20),
      anchor: .end, size: 15.5)
    drawing.text(
      terms["figure.frontal.axis"].plain, at: (zero, bottom + 42), anchor: .middle, size: 15.5)
  }

  private func draw(
    _ row: FrontalNonInferiority.PolicyReading, y: Double, in drawing: inout SVGDrawing
  ) {
    let color = row.reading == .undetermined ? Palette.grey : Palette.blue
    let numbers = words.style.pointsWithRange(row.delta) ?? words.unknown.plain
    let scope = words.terms["figure.frontal.scope.\(row.scope.rawValue)"].plain
    drawing.text(words.terms["policy.brief.\(row.policy.rawValue)"].plain, at: (8, y + 16), size: 15.5)
    drawing.text(scope, at: (8, y + 34), color: Palette.grey, size: 15.5)
    drawing.text(numbers, at: (Self.numbers, y + 25), anchor: .end, size: 15.5)
    drawInterval(
      row.delta.interval.map { (x($0.low, reach: reach), x($0.high, reach: reach)) },
      at: row.delta.value.map { x($0, reach: reach) }, y: y + 20, color: color, in: &drawing)
  }

  private func drawInterval(
    _ ends: (Double, Double)?, at value: Double?, y: Double, color: String, in drawing: inout SVGDrawing
  ) {
    if let ends {
      drawing.line((ends.0, y), (ends.1, y), color: color, width: 2)
      for end in [ends.0, ends.1] { drawing.line((end, y - 5), (end, y + 5), color: color, width: 2) }
    }
    if let value { drawing.square((value, y), side: 10, color: color) }
  }

  /// Low and high end of each reading, on a scale where the margin is 1.
  private static let possible: [(name: String, low: Double, high: Double)] = [
    ("better", 0.2, 1.2), ("unharmed", -0.6, 0.6), ("little-worse", -0.9, -0.15),
    ("undetermined", -1.7, 0.3), ("inferior", -2.0, -1.15),
  ]

  private func drawKey(_ drawing: inout SVGDrawing) {
    let place = { (value: Double) in
      Self.key.0 + (value + 2.1) / 3.4 * (Self.key.1 - Self.key.0)
    }
    drawing.text(words.terms["figure.frontal.possible"].plain, at: (Self.key.0, 20), size: 15.5, isBold: true)
    drawing.line((place(0), 30), (place(0), bottom), color: Palette.grey)
    drawing.line((place(-1), 30), (place(-1), bottom), color: Palette.vermillion, width: 1, dash: "5 4")
    for (index, row) in Self.possible.enumerated() {
      let y = 46 + 32 * Double(index)
      drawInterval(
        (place(row.low), place(row.high)), at: place((row.low + row.high) / 2), y: y, color: Palette.grey,
        in: &drawing)
      drawing.text(words.terms["possible.\(row.name)"].plain, at: (Self.key.1 + 8, y + 5), size: 15.5)
    }
  }
}
