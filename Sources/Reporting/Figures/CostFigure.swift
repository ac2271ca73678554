import Economics
import Vocabulary

/// The annual cost of both models side by side, term by term; bars from 0.
struct CostFigure {
  let economics: EconomicsEvaluation
  let words: PilotWords

  private static let width = 860.0
  private static let axis = (250.0, 690.0)
  private static let rowHeight = 50.0
  private static let top = 44.0

  private var terms: [ReportedTerm] {
    ReportedTerm.allCases.filter { term in
      Arm.allCases.contains { (amount(term, $0) ?? 0) > 0 }
    }
  }

  private func amount(_ term: ReportedTerm, _ arm: Arm) -> Double? {
    economics.annualCost.first { $0.arm == arm && $0.term == term }?.estimate.value
  }

  /// - Returns: `nil` if no term could be priced.
  var figure: Figure? {
    let largest = terms.flatMap { term in Arm.allCases.compactMap { amount(term, $0) } }.max() ?? 0
    guard largest > 0 else { return nil }
    var drawing = SVGDrawing(
      id: "cost", width: Self.width, height: Self.top + Self.rowHeight * Double(terms.count) + 14)
    drawLegend(&drawing)
    for (index, term) in terms.enumerated() {
      let y = Self.top + Self.rowHeight * Double(index)
      drawing.text(words.terms["cost.\(term.rawValue)"].plain, at: (Self.axis.0 - 12, y + 27), anchor: .end)
      for (offset, arm) in Arm.allCases.enumerated() {
        draw(amount(term, arm), arm, y: y + 4 + 20 * Double(offset), largest: largest, in: &drawing)
      }
    }
    drawing.line(
      (Self.axis.0, Self.top - 4), (Self.axis.0, Self.top + Self.rowHeight * Double(terms.count)))
    let tables = MoneyTables(economics: economics, words: words)
    return Figure(
      drawing, language: words.terms.language, title: words.terms["figure.cost.title"],
      finding: tables.savingSentence, table: tables.cost)
  }

  private func draw(
    _ amount: Double?, _ arm: Arm, y: Double, largest: Double, in drawing: inout SVGDrawing
  ) {
    let color = arm == .baseline ? Palette.black : Palette.blue
    guard let amount else { return }
    let length = max(0, amount) / largest * (Self.axis.1 - Self.axis.0)
    drawing.rectangle(
      Self.axis.0, y, max(length, 0.5), 14, fill: arm == .baseline ? "#FFFFFF" : color, stroke: color)
    drawing.text(
      words.style.money(amount, economics.currency), at: (Self.axis.0 + length + 8, y + 12), color: color,
      size: 15.5)
  }

  private func drawLegend(_ drawing: inout SVGDrawing) {
    for (index, arm) in Arm.allCases.enumerated() {
      let x = Self.axis.0 + 190 * Double(index)
      let color = arm == .baseline ? Palette.black : Palette.blue
      drawing.rectangle(x, 8, 26, 14, fill: arm == .baseline ? "#FFFFFF" : color, stroke: color)
      drawing.text(words.terms["arm.\(arm.rawValue)"].plain, at: (x + 34, 20), color: color)
    }
  }
}
