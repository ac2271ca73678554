import Operations
import Pilots
import Statistics
import Vocabulary

/// What the pilot needs, and what decides.
struct ProposalTables {
  let proposal: PilotProposal
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// - Returns: `nil` if nothing is known of any size.
  var sample: ReportTable? {
    let rows = field + laboratory
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms["sample.caption"],
      columns: [
        (terms["column.item"], .text), (terms["column.needed"], .number), (terms["column.note"], .text),
      ],
      rows: rows)
  }

  private var field: [[ReportText]] {
    guard let plan = proposal.plan.field else { return [] }
    let basis = terms.filled(
      "sample.field.basis",
      [
        "rate": .ours(style.level(plan.rate, .share, width: nil)),
        "change": .ours(style.limit(plan.change, .share)),
        "power": .ours(style.number(plan.power * 100, decimals: 0) + style.unit(.share)),
        "effect": .ours(style.number(plan.designEffect, decimals: 1)),
      ])
    let reason = plan.reason.map(words.reason)
    return [
      [terms["sample.trials"], count(plan.trialsPerArm), basis],
      [
        terms["sample.days"], count(plan.days),
        reason
          ?? terms.filled("sample.days.basis", ["n": .ours(style.number(plan.trialsPerDay, decimals: 0))]),
      ],
    ]
  }

  private var laboratory: [[ReportText]] {
    let pairs = proposal.plan.pairs.map { need -> [ReportText] in
      [
        terms.filled("sample.pairs", ["set": words.set(need.set)]), count(need.needed ?? need.pairs),
        need.reason.map(words.reason) ?? .empty,
      ]
    }
    let accepts = proposal.plan.falseAccepts.filter(\.decides).map { need -> [ReportText] in
      [
        terms.filled("sample.non-mated", ["far": .ours(style.target(need.farTarget))]),
        count(need.needed ?? need.ruleOf30), terms["sample.rule-of-30"],
      ]
    }
    return pairs + accepts
  }

  private func count(_ value: Int?) -> ReportText { words.text(value.map(style.count)) }

  /// What must hold, before anything is observed.
  var criteria: ReportTable? {
    let rows = fieldCriteria + (proposal.laboratory.map(laboratoryCriteria) ?? [])
    guard !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms["proposal.criteria.caption"],
      columns: [
        (terms["column.criterion"], .text), (terms["column.limit"], .text), (terms["column.harm"], .text),
      ], rows: rows)
  }

  /// The three on comparisons, in their fixed order.
  private func laboratoryCriteria(_ laboratory: PilotProposal.LaboratoryDesign) -> [[ReportText]] {
    let tar = { (sets: [String], far: Double) in
      sets.map { terms.filled("chain.tar", ["far": .ours(style.target(far)), "set": words.set($0)]) }
        .joined(terms["list.and"])
    }
    return [
      [
        tar(laboratory.frontalSets, laboratory.frontalFar),
        terms.filled(
          "limit.above.negative", ["limit": .ours(style.limit(laboratory.frontalMargin))]), "–",
      ],
      [
        words.metric("far_ratio").capitalised,
        terms.filled("limit.ratio", ["limit": .ours(style.number(laboratory.farRatioLimit, decimals: 2))]),
        "–",
      ],
      [
        tar(laboratory.primarySets, laboratory.primaryFar),
        terms.filled("limit.above.positive", ["limit": .ours(style.limit(0))]), "–",
      ],
    ]
  }

  private var fieldCriteria: [[ReportText]] {
    guard let criteria = proposal.criteria else { return [] }
    return
      [criteria.primary.map(primary)].compactMap(\.self) + criteria.guardrails.map(guardrail)
      + [criteria.money.map(money)].compactMap(\.self)
  }

  private func primary(_ primary: CriteriaSettings.Primary) -> [ReportText] {
    let sign = primary.metric.lowerIsBetter ? "negative" : "positive"
    let direction = primary.metric.lowerIsBetter ? "below" : "above"
    return [
      terms["kind.primary"] + name(primary.metric, primary.poses),
      terms.filled(
        "limit.\(direction).\(sign)", ["limit": limit(primary.minimum, primary.metric)]), "–",
    ]
  }

  private func guardrail(_ guardrail: CriteriaSettings.Guardrail) -> [ReportText] {
    let direction = guardrail.metric.lowerIsBetter ? "below.positive" : "above.negative"
    let bound =
      guardrail.ratio.map { terms.filled("limit.ratio", ["limit": .ours(style.number($0, decimals: 2))]) }
      ?? guardrail.margin.map { terms.filled("limit.\(direction)", ["limit": limit($0, guardrail.metric)]) }
    return [
      terms["kind.guardrail"] + name(guardrail.metric, guardrail.poses), bound ?? words.unknown,
      guardrail.harm.map { limit($0, guardrail.metric) } ?? "–",
    ]
  }

  private func money(_ limit: CriteriaSettings.MoneyLimit) -> [ReportText] {
    let most = style.number(limit.negativeValueProbability * 100, decimals: 0) + style.unit(.share)
    return [
      terms["kind.money"] + terms["criterion.loss"].capitalised,
      terms.filled("limit.loss", ["limit": .ours(most)]), "–",
    ]
  }

  private func name(_ metric: KPI, _ poses: [PoseBin]?) -> ReportText {
    words.measured(metric.rawValue, poses.map { $0.map(\.rawValue) } ?? ["all"]).capitalised
  }

  private func limit(_ limit: DifferenceLimit, _ metric: KPI) -> ReportText {
    .ours(style.limit(limit.value, Measure(metric.unit)))
  }
}
