import Operations
import Vocabulary

/// What was read, what was left out and why, and what was kept, for lines, events, transactions and units by arm.
struct FlowFigure {
  let operations: OperationsEvaluation
  let table: ReportTable
  let words: PilotWords

  private static let width = 860.0
  private static let box = (width: 120.0, height: 30.0)
  private static let lineHeight = 19.0

  private var terms: Terms { words.terms }

  /// One arm's way through one stage.
  private struct Lane {
    let arm: Arm?
    let read: Int
    let kept: Int
    let dropped: [(String, Int)]
  }

  private func lanes(_ stage: FlowCount.Stage) -> [Lane] {
    let arms: [Arm?] = [nil] + Arm.allCases
    return arms.compactMap { arm in
      let mine = operations.flow.filter { $0.stage == stage && $0.arm == arm }
      guard let read = mine.first(where: { $0.outcome == "read" })?.count,
        let kept = mine.first(where: { $0.outcome == "kept" })?.count
      else { return nil }
      let dropped = mine.filter { $0.outcome != "read" && $0.outcome != "kept" && $0.count > 0 }
      return Lane(arm: arm, read: read, kept: kept, dropped: dropped.map { ($0.outcome, $0.count) })
    }
  }

  private func height(_ lanes: [Lane]) -> Double {
    78 + Self.lineHeight * Double(lanes.map(\.dropped.count).max() ?? 0)
  }

  /// - Returns: `nil` if no stage was counted.
  var figure: Figure? {
    let stages = FlowCount.Stage.allCases.map { ($0, lanes($0)) }.filter { !$0.1.isEmpty }
    guard let first = stages.first, let last = stages.last else { return nil }
    var drawing = SVGDrawing(
      id: "flow", width: Self.width, height: stages.map { height($0.1) }.reduce(4, +))
    var y = 4.0
    for (stage, lanes) in stages {
      drawing.text(
        terms["flow.stage.\(stage.rawValue)"].capitalised.plain, at: (8, y + 16), isBold: true)
      for (index, lane) in lanes.enumerated() {
        draw(lane, at: (8 + Self.width / Double(lanes.count) * Double(index), y + 24), in: &drawing)
      }
      y += height(lanes)
    }
    return Figure(
      drawing, language: terms.language, title: terms["figure.flow.title"],
      finding: terms.filled(
        "figure.flow.finding",
        [
          "read": sum(first.1, \.read), "first": terms["flow.stage.\(first.0.rawValue)"],
          "kept": sum(first.1, \.kept), "last": terms["flow.stage.\(last.0.rawValue)"],
          "left": sum(last.1, \.kept), "seen": sum(last.1, \.read),
        ]), table: table)
  }

  private func sum(_ lanes: [Lane], _ part: (Lane) -> Int) -> ReportText {
    .ours(words.style.count(lanes.map(part).reduce(0, +)))
  }

  private func draw(_ lane: Lane, at place: (Double, Double), in drawing: inout SVGDrawing) {
    let color = lane.arm.map(SVGDrawing.color) ?? Palette.grey
    let (left, right) = (place.0, place.0 + Self.box.width + 40)
    if let arm = lane.arm {
      drawing.text(
        terms["arm.\(arm.rawValue)"].plain, at: (left + Self.box.width * 2 + 40, place.1 - 6), anchor: .end,
        color: color, size: 15.5)
    }
    for (x, key, count) in [(left, "flow.read", lane.read), (right, "flow.kept", lane.kept)] {
      drawing.rectangle(x, place.1, Self.box.width, Self.box.height, fill: "#FFFFFF", stroke: color)
      drawing.text(
        "\(terms[key].plain) \(words.style.count(count))",
        at: (x + Self.box.width / 2, place.1 + 20), anchor: .middle, size: 15.5)
    }
    let middle = place.1 + Self.box.height / 2
    drawing.line((left + Self.box.width, middle), (right, middle), color: color)
    drawing.path([(right - 7, middle - 5), (right, middle), (right - 7, middle + 5)], color: color, width: 1)
    for (index, reason) in lane.dropped.enumerated() {
      let key = "flow.\(reason.0)"
      let name = terms.has(key) ? terms[key].plain : reason.0
      drawing.text(
        "− \(words.style.count(reason.1)) \(name)",
        at: (left + 12, place.1 + Self.box.height + 18 + Self.lineHeight * Double(index)), size: 15.5)
    }
  }
}
