import Operations
import Vocabulary

/// Every check as a box with its code, name, sign and word.
struct HealthFigure {
  let operations: OperationsEvaluation
  let table: ReportTable
  /// How many checks pass.
  let finding: ReportText
  let words: PilotWords

  private static let width = 860.0
  private static let box = (width: 420.0, height: 32.0)

  private var terms: Terms { words.terms }

  /// - Returns: `nil` without a check.
  var figure: Figure? {
    guard !operations.health.isEmpty else { return nil }
    let rows = (operations.health.count + 1) / 2
    var drawing = SVGDrawing(id: "health", width: Self.width, height: 8 + 40 * Double(rows))
    for (index, check) in operations.health.enumerated() {
      let place = (4 + 432 * Double(index % 2), 4 + 40 * Double(index / 2))
      draw(check, at: place, in: &drawing)
    }
    return Figure(
      drawing, language: terms.language, title: terms["figure.health.title"], finding: finding, table: table)
  }

  private func draw(_ check: HealthCheck, at place: (Double, Double), in drawing: inout SVGDrawing) {
    let (sign, color) = Self.sign(check.status)
    drawing.rectangle(place.0, place.1, Self.box.width, Self.box.height, fill: "#FFFFFF", stroke: color)
    if check.status == .fail {
      drawing.rectangle(place.0, place.1, 6, Self.box.height, fill: color)
    }
    let y = place.1 + 21
    let isFailed = check.status == .fail
    drawing.text(sign, at: (place.0 + 20, y), anchor: .middle, isBold: true)
    drawing.text(check.code, at: (place.0 + 38, y), size: 15.5, isBold: true)
    let key = "check.\(check.code)"
    if terms.has(key) { drawing.text(terms[key].plain, at: (place.0 + 92, y), size: 15.5) }
    drawing.text(
      terms["check-status.\(check.status.rawValue)"].plain, at: (place.0 + Self.box.width - 8, y),
      anchor: .end, size: 15.5, isBold: isFailed)
  }

  private static func sign(_ status: HealthCheck.Status) -> (String, String) {
    switch status {
    case .pass: ("✓", Palette.blue)
    case .fail: ("✕", Palette.vermillion)
    case .notChecked: ("–", Palette.grey)
    }
  }
}
