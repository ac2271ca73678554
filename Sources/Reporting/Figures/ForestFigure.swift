import Pilots
import Statistics
import Vocabulary

/// One row a set of poses: the gain in TAR with its interval, against no difference and the margin of harm.
struct ForestFigure {
  let contrasts: PoseContrasts
  let margin: Double?
  let words: PilotWords

  private static let width = 860.0
  private static let rowHeight = 24.0
  private static let top = 56.0
  /// Left and right ends of the axis.
  private static let axis = (330.0, 640.0)
  /// Every set has its row, the worst too, as long as a page holds them.
  private static let mostFiner = 30

  private var rows: [PoseContrasts.Row] { contrasts.classRows + contrasts.extremes(Self.mostFiner) }

  /// Half the width of the symmetric axis, as a fraction.
  private var reach: Double {
    let ends = rows.flatMap { row in
      [row.delta.low, row.delta.high, row.delta.value, row.simultaneous?.low, row.simultaneous?.high]
        .compactMap { $0 }.map(abs)
    }
    let most = max(ends.max() ?? 0.01, 1.5 * (margin ?? 0), 0.002)
    return Self.steps.first { $0 * 4 >= most }.map { $0 * 4 } ?? 1
  }

  private static let steps = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25]

  private func x(_ delta: Double) -> Double {
    let middle = (Self.axis.0 + Self.axis.1) / 2
    return middle + delta / reach * (Self.axis.1 - Self.axis.0) / 2
  }

  var figure: Figure {
    var drawing = SVGDrawing(
      id: "forest", width: Self.width, height: Self.top + Self.rowHeight * Double(rows.count) + 52)
    drawFrame(&drawing)
    for (index, row) in rows.enumerated() {
      draw(row, y: Self.top + Self.rowHeight * (Double(index) + 0.5), in: &drawing)
    }
    return Figure(
      drawing, language: words.terms.language, title: words.terms["figure.forest.title"], finding: finding,
      table: PoseTables(words: words).deltas(contrasts))
  }

  private func drawFrame(_ drawing: inout SVGDrawing) {
    let bottom = Self.top + Self.rowHeight * Double(rows.count) + 6
    let terms = words.terms
    drawing.text(terms["figure.worse"].plain, at: (x(0) - 12, 20), anchor: .end, color: Palette.grey)
    drawing.text(terms["figure.better"].plain, at: (x(0) + 12, 20), color: Palette.grey)
    drawing.text(terms["figure.forest.change"].plain, at: (Self.width - 8, 42), anchor: .end, size: 15.5)
    drawing.text(terms["figure.forest.mated"].plain, at: (318, 42), anchor: .end, size: 15.5)
    for index in -4...4 {
      let value = Double(index) / 4 * reach
      drawing.line((x(value), bottom), (x(value), bottom + 5), color: Palette.grey)
      if index.isMultiple(of: 2) {
        let label = words.style.number(
          value * 100, decimals: NumberStyle.fewestDecimals(value * 100), showsPlus: true)
        drawing.text(label, at: (x(value), bottom + 20), anchor: .middle, size: 15.5)
      }
    }
    drawing.text(
      terms["figure.forest.axis"].plain, at: (x(0), bottom + 40), anchor: .middle, size: 15.5)
    drawing.line((Self.axis.0, bottom), (Self.axis.1, bottom), color: Palette.grey)
    drawing.line((x(0), 30), (x(0), bottom), width: 1.5)
    if let margin {
      drawing.line((x(-margin), 30), (x(-margin), bottom), color: Palette.vermillion, width: 1.5, dash: "5 4")
    }
  }

  private func draw(_ row: PoseContrasts.Row, y: Double, in drawing: inout SVGDrawing) {
    let isClass = contrasts.classRows.contains { $0.set == row.set }
    drawing.text(words.set(row.set).plain, at: (8, y + 5), isBold: isClass)
    drawing.text(
      words.style.count(row.size.mated), at: (318, y + 5), anchor: .end, color: Palette.grey, size: 15.5)
    guard let value = row.delta.value else {
      drawing.text(words.unknown.plain, at: (Self.width - 8, y + 5), anchor: .end, color: Palette.grey)
      return
    }
    // A set whose own difference claims nothing is grey, whatever the margin says.
    let color = row.claims ? Palette.blue : Palette.grey
    if let band = row.simultaneous {
      drawing.line((x(max(band.low, -reach)), y), (x(min(band.high, reach)), y), color: color)
    }
    if let interval = row.delta.interval {
      drawing.line((x(interval.low), y), (x(interval.high), y), color: color, width: 2)
      for end in [interval.low, interval.high] {
        drawing.line((x(end), y - 5), (x(end), y + 5), color: color, width: 2)
      }
    }
    drawing.square((x(value), y), side: side(row), color: color)
    drawing.text(
      words.style.pointsWithRange(row.delta) ?? "", at: (Self.width - 8, y + 5), anchor: .end, size: 15.5)
  }

  /// Area in proportion to the information, between limits that keep the mark visible.
  private func side(_ row: PoseContrasts.Row) -> Double {
    let widths = rows.compactMap { $0.delta.interval?.width }.filter { $0 > 0 }
    guard let width = row.delta.interval?.width, width > 0, let least = widths.min() else { return 6 }
    return max(6, 14 * least / width)
  }

  private var finding: ReportText {
    let candidates = rows.filter { $0.set != "all" && $0.delta.interval != nil }
    guard let most = candidates.max(by: { ($0.delta.value ?? 0) < ($1.delta.value ?? 0) }) else {
      return words.terms.filled("figure.forest.none", ["far": .ours(words.style.target(contrasts.far))])
    }
    let least = candidates.min { ($0.delta.value ?? 0) < ($1.delta.value ?? 0) } ?? most
    let finding = words.terms.filled(
      "figure.forest.finding",
      [
        "far": .ours(words.style.target(contrasts.far)), "leastset": words.set(least.set),
        "least": said(least.delta), "mostset": words.set(most.set), "most": said(most.delta),
      ])
    guard rows.contains(where: { $0.simultaneous != nil }) else { return finding }
    return finding + words.terms["sentence.gap"] + words.terms["figure.forest.thin"]
  }

  private func said(_ delta: Estimate) -> ReportText {
    words.text(words.style.changeWithRange(delta, .share))
  }
}
