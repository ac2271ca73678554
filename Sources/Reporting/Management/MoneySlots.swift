import Economics
import Pilots

/// What it costs and brings.
struct MoneySlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var absent: ReportText {
    words.terms.filled(
      "money.absent", ["reason": evaluation.economicsReason.map(words.reason) ?? words.terms["not-provided"]])
  }

  var slots: [String: Slot] {
    let tables = evaluation.economics.map { MoneyTables(economics: $0, words: words) }
    var slots: [String: Slot] = [
      "has_money": .flag(tables != nil),
      "money_line": .text(tables?.line ?? absent),
      "saving_sentence": .text(tables?.savingSentence ?? .empty),
    ]
    slots.set("cost_table", tables.map { .table($0.cost) })
    slots.set("returns_table", tables.map { .table($0.returns) })
    slots.set("cost_inputs_table", tables.map { .table($0.inputs) })
    let figure = evaluation.economics.flatMap { CostFigure(economics: $0, words: words).figure }
    slots.set("cost_figure", figure.map(Slot.figure))
    return slots
  }
}
