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
    let drawn = evaluation.economics.map { DrawnMoneyTables(economics: $0, words: words) }
    slots.set("returns_table", (drawn?.returns ?? tables?.returns).map(Slot.table))
    slots["money_drawn"] = .flag(evaluation.economics?.draws != nil)
    let information = [drawn?.information, drawn?.extending(evaluation.verdict)].compactMap { $0 }
    slots["money_information"] = .text(information.joined(words.terms["sentence.gap"]))
    slots.set("tornado_table", drawn?.tornado.map(Slot.table))
    slots.set("switching_table", drawn?.switching.map(Slot.table))
    slots.set("rivals_line", drawn.map { .text($0.rivalsLine) })
    slots.set("rivals_table", drawn?.rivals.map(Slot.table))
    slots.set("chain_table", ChainTable(evaluation: evaluation, words: words).table.map(Slot.table))
    let flows = evaluation.economics.flatMap { FlowRatesTable(economics: $0, words: words).table }
    slots.set("flow_rates_table", flows.map(Slot.table))
    let staffing = evaluation.economics?.staffing.map { StaffingTable(staffing: $0, words: words) }
    slots.set("staffing_table", staffing.map { .table($0.table) })
    slots["staffing_sentence"] = .text(staffing?.sentence ?? .empty)
    slots.set("cost_inputs_table", tables.map { .table($0.inputs) })
    let figure = evaluation.economics.flatMap { CostFigure(economics: $0, words: words).figure }
    slots.set("cost_figure", figure.map(Slot.figure))
    return slots
  }
}
