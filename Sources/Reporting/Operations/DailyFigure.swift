import Foundation
import Operations
import Vocabulary

/// One key figure day by day and arm, with the transactions behind it below; days of few transactions are gaps.
struct DailyFigure {
  let kpi: KPI
  let cut: FieldCut
  let words: PilotWords
  /// Which days are withheld, and the rates of the others, in the order of the cut.
  private let few: PerArm<SmallCells>
  private let rates: PerArm<[Double?]>
  /// All of them.
  private let shown: [Double]
  /// The upper end of the axis.
  private let top: Double

  private static let width = 860.0
  private static let frame = (left: 76.0, right: 690.0, top: 24.0, bottom: 240.0)
  /// Top and bottom of the bars that tell how many transactions.
  private static let volume = (top: 286.0, bottom: 336.0)

  private var terms: Terms { words.terms }

  init(kpi: KPI, cut: FieldCut, words: PilotWords) {
    (self.kpi, self.cut, self.words) = (kpi, cut, words)
    let few = PerArm { cut.smallCells(kpi, $0) }
    let rates = PerArm { arm in
      cut.sets.map { few[arm].withholds($0) ? nil : cut.record(kpi, arm, set: $0)?.estimate.value }
    }
    shown = Arm.allCases.flatMap { rates[$0].compactMap(\.self) }
    (self.few, self.rates) = (few, rates)
    let most = max(shown.max() ?? 0, 0.001)
    top = Self.tops.first { $0 >= most } ?? most
  }

  private func record(_ day: String, _ arm: Arm) -> KPIRecord? { cut.record(kpi, arm, set: day) }

  /// A rate ends at 1; times and counts go on.
  private static let tops = [
    0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000,
  ]

  private var measure: Measure { Measure(kpi.unit) }
  private var scale: Double { measure == .share ? 100 : 1 }

  private func x(_ index: Int) -> Double {
    let step = (Self.frame.right - Self.frame.left) / Double(cut.sets.count)
    return Self.frame.left + step * (Double(index) + 0.5)
  }

  /// - Returns: `nil` unless two days can be shown.
  var figure: Figure? {
    guard cut.sets.count > 1, shown.count > 2 else { return nil }
    var drawing = SVGDrawing(id: "daily", width: Self.width, height: Self.volume.bottom + 12)
    drawFrame(&drawing)
    for arm in Arm.allCases { drawRates(arm, in: &drawing) }
    drawVolumes(&drawing)
    return Figure(
      drawing, language: terms.language, title: title, finding: finding, table: table)
  }

  private var title: ReportText {
    terms.filled("figure.daily.title", ["metric": words.metric(kpi.rawValue).capitalised])
  }

  private func drawFrame(_ drawing: inout SVGDrawing) {
    let frame = Self.frame
    for step in 0...4 {
      let shown = Double(step) / 4 * top * scale
      let y = frame.bottom - Double(step) / 4 * (frame.bottom - frame.top)
      drawing.line((frame.left, y), (frame.right, y), color: "#DDDDDD")
      let decimals = NumberStyle.fewestDecimals(shown)
      drawing.text(
        words.style.number(shown, decimals: decimals), at: (frame.left - 8, y + 5), anchor: .end)
    }
    let half = (x(1) - x(0)) / 2
    for index in stride(from: 0, to: cut.sets.count, by: 7) {
      drawing.line((x(index) - half, frame.top), (x(index) - half, Self.volume.bottom), color: "#DDDDDD")
      drawing.text(
        String(cut.value(cut.sets[index]).suffix(5)), at: (x(index) - half + 3, frame.bottom + 20), size: 15.5
      )
    }
    drawing.line((frame.left, frame.bottom), (frame.right, frame.bottom))
    drawing.line((frame.left, frame.top), (frame.left, frame.bottom))
    let unit = words.style.unit(measure).trimmingCharacters(in: .whitespaces)
    if !unit.isEmpty { drawing.text(unit, at: (22, (frame.top + frame.bottom) / 2), anchor: .middle) }
  }

  private func drawRates(_ arm: Arm, in drawing: inout SVGDrawing) {
    let points = rates[arm].enumerated().map { index, rate in
      rate.map { rate in
        (x(index), Self.frame.bottom - rate / top * (Self.frame.bottom - Self.frame.top))
      }
    }
    for run in points.split(whereSeparator: { $0 == nil }) {
      drawing.path(
        run.compactMap { $0 }, color: SVGDrawing.color(arm), width: 1.5, dash: arm == .baseline ? "6 4" : nil)
    }
    for point in points.compactMap({ $0 }) { drawing.mark(arm, at: point, size: 8) }
    let y = Self.frame.top + (arm == .baseline ? 30 : 10)
    drawing.mark(arm, at: (Self.frame.right + 18, y - 5))
    drawing.text(
      terms["arm.\(arm.rawValue)"].plain, at: (Self.frame.right + 32, y), color: SVGDrawing.color(arm))
  }

  /// Days of few transactions have no bar either.
  private func drawVolumes(_ drawing: inout SVGDrawing) {
    let counts = cut.sets.enumerated().map { index, day in
      Arm.allCases.map { arm in rates[arm][index] == nil ? 0 : record(day, arm)?.denominator ?? 0 }
    }
    let most = counts.flatMap { $0 }.max() ?? 0
    guard most > 0 else { return }
    let wide = max(1.5, (x(1) - x(0)) * 0.36)
    for (index, pair) in counts.enumerated() {
      for (offset, arm) in Arm.allCases.enumerated() where pair[offset] > 0 {
        let high = Double(pair[offset]) / Double(most) * (Self.volume.bottom - Self.volume.top)
        drawing.bar(arm, x(index) + Double(offset - 1) * wide, Self.volume.bottom - high, wide, high)
      }
    }
    drawing.text(
      terms.filled("figure.daily.volume", ["n": .ours(words.style.count(most))]).plain,
      at: (Self.frame.right + 12, Self.volume.bottom - 4), size: 15.5)
  }

  private var finding: ReportText {
    let withheld = cut.sets.filter { day in Arm.allCases.contains { few[$0].withholds(day) } }
    let extreme = { (arm: Arm) -> (ReportText, ReportText) in
      let rates = rates[arm].compactMap(\.self)
      return (level(rates.min()), level(rates.max()))
    }
    let (baseline, augmented) = (extreme(.baseline), extreme(.augmented))
    return terms.filled(
      "figure.daily.finding",
      [
        "days": .ours(words.style.count(cut.sets.count)), "low": baseline.0, "high": baseline.1,
        "newlow": augmented.0, "newhigh": augmented.1, "gaps": .ours(words.style.count(withheld.count)),
        "few": SmallCellWords(cut.operations, terms).few,
      ])
  }

  private func level(_ rate: Double?) -> ReportText {
    words.text(rate.map { words.style.partLevel($0, measure) })
  }

  private var table: ReportTable {
    let cells = StratumTables(operations: cut.operations, words: words)
    return ReportTable(
      caption: title,
      columns: [(terms["cut.day"].capitalised, .text)]
        + Arm.allCases.map { (terms["arm.\($0.rawValue)"], .number) },
      rows: cut.sets.map { day in
        [.foreign(cut.value(day))]
          + Arm.allCases.map { arm in cells.cell(record(day, arm), few[arm]) }
      })
  }
}
