import Economics
import Operations
import Pilots
import Statistics
import Vocabulary

/// Everything that fills the proposal's template.
struct ProposalSlots {
  let proposal: PilotProposal
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }
  private var evaluation: PilotEvaluation { proposal.evaluation }

  var slots: [String: Slot] {
    var slots = IdentitySlots(evaluation: evaluation, words: words).slots
    for part in [
      GovernanceSlots(evaluation: evaluation, words: words).slots,
      MoneySlots(evaluation: evaluation, words: words).slots,
    ] { slots.merge(part) { _, _ in preconditionFailure("a slot is filled once") } }
    slots["has_findings"] = .flag(!evaluation.findings.isEmpty)
    slots["findings_table"] = .table(ProvenanceTables(evaluation: evaluation, words: words).findings)
    slots["rights_table"] = .table(RightsItemWords(evaluation: evaluation, words: words).table)
    slots["plan"] = .text(evaluation.pilot.planSha256.map(ReportText.ours) ?? words.unknown)
    slots.set("question", question.map(Slot.text))
    slots.set("design_line", design.map(Slot.text))
    slots.set("stage_line", stage.map(Slot.text))
    let tables = ProposalTables(proposal: proposal, words: words)
    slots.set("sample_table", tables.sample.map(Slot.table))
    slots.set("criteria_table", tables.criteria.map(Slot.table))
    slots.set("cost_line", costs.map(Slot.text))
    slots.set("looks_line", looks.map(Slot.text))
    return slots
  }

  private var question: ReportText? {
    guard let primary = proposal.criteria?.primary else { return nil }
    let measure = Measure(primary.metric.unit)
    return terms.filled(
      primary.metric.lowerIsBetter ? "proposal.question.fall" : "proposal.question.rise",
      [
        "metric": words.measured(
          primary.metric.rawValue, primary.poses.map { $0.map(\.rawValue) } ?? ["all"]),
        "min": .ours(style.limit(primary.minimum.value, measure)),
      ])
  }

  private var design: ReportText? {
    guard let operations = proposal.operations, operations.window.count == 2 else { return nil }
    let share = { (value: Double) in
      ReportText.ours(style.number(value * 100, decimals: 0) + style.unit(.share))
    }
    let one = "unit.one.\(operations.unit)"
    let unit = terms.has(one) ? terms[one] : .foreign(operations.unit)
    return terms.filled(
      "proposal.design",
      [
        "design": terms["design.name.\(operations.design)"], "unit": unit,
        "baseline": share(operations.plannedShare.baseline),
        "augmented": share(operations.plannedShare.augmented),
        "first": .foreign(style.date(operations.window[0])),
        "last": .foreign(style.date(operations.window[1])),
      ])
  }

  private var stage: ReportText? {
    guard let stage = proposal.criteria?.stage else { return nil }
    return terms.filled(
      "proposal.stage",
      ["stage": terms["stage.\(stage.rawValue)"], "next": terms["stage.\((stage.next ?? stage).rawValue)"]])
  }

  private var looks: ReportText? {
    guard let criteria = proposal.criteria else { return nil }
    let kind = terms["look.name.\((criteria.looks?.kind ?? .fixed).rawValue)"]
    let cap =
      criteria.cap.map { terms.filled("proposal.cap", ["days": .ours(style.count($0.days))]) } ?? .empty
    return terms.filled("proposal.looks", ["looks": kind]) + cap
  }

  /// What the pilot costs beside what knowing everything would be worth.
  private var costs: ReportText? {
    guard let economics = proposal.economics else { return nil }
    let money = { (value: Double) in ReportText.ours(style.moneyInTwoFigures(value, economics.currency)) }
    let days = economics.extensionPerDay.flatMap { perDay in
      proposal.plan.field?.days.map { perDay * Double($0) }
    }
    let cost = economics.pilotCost ?? days
    guard let worth = economics.perfectInformation else {
      return cost.map { terms.filled("proposal.cost", ["cost": money($0)]) }
    }
    guard let cost else { return terms.filled("proposal.worth", ["worth": money(worth)]) }
    return terms.filled(
      cost <= worth ? "proposal.cost.worth" : "proposal.cost.too-much",
      ["cost": money(cost), "worth": money(worth)])
  }
}
