import Operations
import Pilots
import Vocabulary

/// What is asked, what may go wrong, what comes next, and who turns it back: as the pilot states it.
struct GovernanceSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  var slots: [String: Slot] {
    var slots: [String: Slot] = [:]
    let request = evaluation.request
    let texts: [(String, LocalizedText?)] = [
      ("request_subject", request?.subject), ("request_background", request?.background),
      ("request_proposal", request?.proposal), ("request_conditions", request?.conditions),
    ]
    for (name, text) in texts { slots.set(name, text.map { .text(.foreign($0[terms.language])) }) }
    slots.set("decision_date", request?.decisionDate.map { .text(.foreign(style.date($0))) })
    slots.set("risks_table", risks.map(Slot.table))
    slots.set("rollout_table", rollout.map(Slot.table))
    slots.set("operating_rules", rules.map(Slot.text))
    slots.set("targets_table", targets.map(Slot.table))
    return slots
  }

  private func text(_ value: String?) -> ReportText { value.map(ReportText.foreign) ?? terms["not-provided"] }

  private var risks: ReportTable? {
    guard let risks = evaluation.request?.risks, !risks.isEmpty else { return nil }
    return ReportTable(
      caption: terms["risks.caption"],
      columns: [
        (terms["column.risk"], .text), (terms["column.measures"], .text), (terms["column.owner"], .text),
      ],
      rows: risks.map { risk in
        [.foreign(risk.risk[terms.language]), text(risk.measure?[terms.language]), text(risk.owner)]
      })
  }

  private var rollout: ReportTable? {
    guard let steps = evaluation.rollout, !steps.isEmpty else { return nil }
    let share = { (value: Double?) -> ReportText in
      value.map { .ours(style.number($0 * 100, decimals: 0) + style.unit(.share)) } ?? terms["not-provided"]
    }
    return ReportTable(
      caption: terms["rollout.caption"],
      columns: [
        (terms["column.stage"], .text), (terms["column.data-share"], .number),
        (terms["column.traffic"], .number),
        (terms["column.from"], .text),
      ],
      rows: steps.map { step in
        [
          terms["stage.\(step.stage.rawValue)"].capitalised, share(step.dataShare), share(step.traffic),
          step.from.map { .foreign(style.date($0)) } ?? terms["not-provided"],
        ]
      })
  }

  /// Who turns the model back, when, how soon, and how often the rules are looked at.
  var rules: ReportText? {
    guard let rules = evaluation.operatingRules else { return nil }
    let measure = Measure(rules.rollback.metric.unit)
    let limit = ReportText.ours(style.limit(rules.rollback.limit.value, measure))
    let rollback = terms.filled(
      rules.rollback.metric.lowerIsBetter ? "rules.rollback" : "rules.rollback.fall",
      [
        "metric": words.metric(rules.rollback.metric.rawValue), "limit": limit,
        "owner": .foreign(rules.rollback.owner),
        "within": rules.rollback.within.map {
          terms.filled("rules.within", ["time": duration($0.seconds)])
        } ?? terms["rules.at-once"],
      ])
    guard let every = rules.reviewEvery else { return rollback }
    return rollback + terms["sentence.gap"] + terms.filled("rules.review", ["every": duration(every.seconds)])
  }

  private func duration(_ seconds: Double) -> ReportText {
    let (size, key) =
      seconds >= 172_800 && seconds.truncatingRemainder(dividingBy: 86_400) == 0
      ? (86_400.0, "duration.days") : (3600.0, "duration.hours")
    return terms.filled(key, ["n": .ours(style.number(seconds / size, decimals: 0))])
  }

  /// What was promised of each KPI beside what the augmented arm shows.
  private var targets: ReportTable? {
    guard let targets = evaluation.kpiTargets, !targets.isEmpty else { return nil }
    let rows = KPI.allCases.compactMap { kpi in targets[kpi.rawValue].map { (kpi, $0) } }
    return ReportTable(
      caption: terms["targets.caption"],
      columns: [
        (terms["column.measure"], .text), (terms["column.target"], .number),
        (terms["arm.augmented"], .number),
        (terms["column.status"], .text),
      ],
      rows: rows.map { kpi, target in
        let estimate = evaluation.operations?.record(kpi, .augmented)?.estimate
        let measure = Measure(kpi.unit)
        return [
          words.metric(kpi.rawValue).capitalised, .ours(style.level(target, measure, width: nil)),
          estimate.map { words.level($0, measure) } ?? words.unknown,
          status(kpi, target, estimate?.interval.map { ($0.low, $0.high) }),
        ]
      })
  }

  private func status(_ kpi: KPI, _ target: Double, _ ends: (low: Double, high: Double)?) -> ReportText {
    guard let ends, !evaluation.isHeld else { return terms["status.undetermined"] }
    let (isMet, isMissed) =
      kpi.lowerIsBetter
      ? (ends.high <= target, ends.low > target) : (ends.low >= target, ends.high < target)
    return terms[isMet ? "status.met" : isMissed ? "status.not-met" : "status.undetermined"]
  }
}
