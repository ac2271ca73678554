import Operations
import Vocabulary

/// Attempt by attempt what became of the transactions, both arms mirrored, each bar a share of those who began.
struct FunnelFigure {
  let operations: OperationsEvaluation
  let table: ReportTable
  let words: PilotWords

  private static let width = 860.0
  private static let top = 44.0
  private static let rowHeight = 104.0
  /// From the middle to where the bars begin, and how long the longest is.
  private static let gutter = 66.0
  private static let longest = 356.0

  private var terms: Terms { words.terms }

  private var stages: [String] {
    var names: [String] = []
    for stage in operations.funnel.map(\.stage) where !names.contains(stage) { names.append(stage) }
    return names
  }

  private func stages(_ arm: Arm) -> [FunnelStage] { operations.funnel.filter { $0.arm == arm } }

  /// - Returns: `nil` if nobody began in one of the arms.
  var figure: Figure? {
    guard Arm.allCases.allSatisfy({ (stages($0).first?.entered ?? 0) > 0 }) else { return nil }
    var drawing = SVGDrawing(
      id: "funnel", width: Self.width, height: Self.top + Self.rowHeight * Double(stages.count))
    for arm in Arm.allCases {
      drawing.text(
        terms["arm.\(arm.rawValue)"].plain, at: (edge(arm), 24), anchor: anchor(arm),
        color: SVGDrawing.color(arm), isBold: true)
    }
    for (index, name) in stages.enumerated() {
      let y = Self.top + Self.rowHeight * Double(index)
      let title = terms.has("stage.\(name)") ? terms["stage.\(name)"].plain : name
      drawing.text(
        title, at: (Self.width / 2, y + 14), anchor: .middle, size: words.style.isJapanese ? 15.5 : 16)
      for arm in Arm.allCases { draw(name, arm, y: y, in: &drawing) }
    }
    return Figure(
      drawing, language: terms.language, title: terms["figure.funnel.title"], finding: finding, table: table)
  }

  private func edge(_ arm: Arm) -> Double { Self.width / 2 + (arm == .baseline ? -1 : 1) * Self.gutter }

  private func anchor(_ arm: Arm) -> SVGDrawing.Anchor { arm == .baseline ? .end : .start }

  private func draw(_ name: String, _ arm: Arm, y: Double, in drawing: inout SVGDrawing) {
    let mine = stages(arm)
    guard let index = mine.firstIndex(where: { $0.stage == name }), let began = mine.first?.entered else {
      return
    }
    let length = max(1, Double(mine[index].entered) / Double(began) * Self.longest)
    drawing.bar(arm, arm == .baseline ? edge(arm) - length : edge(arm), y, length, 16)
    let passed = mine[...index].map(\.succeeded).reduce(0, +)
    for (line, text) in lines(mine[index], passed: passed, began: began).enumerated() {
      drawing.text(
        text.plain, at: (edge(arm), y + 34 + 19 * Double(line)), anchor: anchor(arm), size: 15.5)
    }
  }

  private func lines(_ stage: FunnelStage, passed: Int, began: Int) -> [ReportText] {
    [
      terms.filled(
        "figure.funnel.entered", ["n": count(stage.entered), "share": share(stage.entered, began)]),
      terms.filled(
        "figure.funnel.passed",
        [
          "n": count(stage.succeeded), "step": share(stage.succeeded, stage.entered),
          "total": share(passed, began),
        ]),
      terms.filled(
        "figure.funnel.others",
        [
          "left": count(stage.abandoned), "step": share(stage.abandoned, stage.entered),
          "review": count(stage.toReview), "refused": count(stage.refused),
        ]),
    ]
  }

  private func count(_ value: Int) -> ReportText { .ours(words.style.count(value)) }

  private func share(_ part: Int, _ all: Int) -> ReportText {
    guard all > 0 else { return "–" }
    return .ours(
      words.style.number(Double(part) / Double(all) * 100, decimals: 1) + words.style.unit(.share))
  }

  private var finding: ReportText {
    let first = { (arm: Arm) in share(stages(arm)[0].succeeded, stages(arm)[0].entered) }
    let last = { (arm: Arm) in
      share(stages(arm).map(\.succeeded).reduce(0, +), stages(arm)[0].entered)
    }
    return terms.filled(
      "figure.funnel.finding",
      [
        "baseline": first(.baseline), "augmented": first(.augmented), "lastbaseline": last(.baseline),
        "lastaugmented": last(.augmented),
      ])
  }
}
