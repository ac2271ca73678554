import Pilots
import Statistics
import Vocabulary

/// A criterion, or the verdict, with what decided it.
struct CriterionExplanation {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var currency: String { evaluation.economics?.currency ?? "JPY" }

  var names: [String] {
    (evaluation.verdict == nil ? [] : ["verdict"]) + evaluation.criteria.map(\.id)
  }

  func lines(_ name: String) -> [String]? {
    if name == "verdict" { return evaluation.verdict.map(verdict) }
    return evaluation.criteria.first { $0.id == name }.map(criterion)
  }

  private func criterion(_ outcome: CriterionOutcome) -> [String] {
    let said = CriterionWords(outcome: outcome, words: words, currency: currency)
    return [
      "what      \(said.name.plain)", "part      \(outcome.kind.rawValue)", "required  \(said.limit.plain)",
      "observed  \(said.observed.plain)", "status    \(said.status.plain)",
    ] + [rule(outcome)] + harm(outcome) + needs(outcome)
  }

  private func rule(_ outcome: CriterionOutcome) -> String {
    let bound = number(outcome.limit)
    if outcome.quantity == .probability, let value = outcome.observed.value {
      return
        "rule      met if the share of draws with a loss, \(number(value)), is at most \(bound); beyond it "
        + "undetermined only if it would keep the limit with every measured input at its centre"
    }
    guard let interval = outcome.observed.interval else {
      return "rule      without an interval nothing is settled: "
        + (outcome.observed.reason ?? "it was not measured")
    }
    let side = outcome.direction == .above ? "at or above" : "at or below"
    return
      "rule      met if the whole interval \(number(interval.low)) … \(number(interval.high)) lies \(side) \(bound), "
      + "not met if none of it does, else undetermined"
  }

  private func harm(_ outcome: CriterionOutcome) -> [String] {
    outcome.harm.map { harm in
      let told =
        outcome.isHarmed ? "the whole interval lies beyond it: STOP" : "the interval does not lie beyond it"
      return ["harm      limit \(number(harm)); \(told)"]
    } ?? []
  }

  private func needs(_ outcome: CriterionOutcome) -> [String] {
    if outcome.isOutOfReach == true {
      return [
        "needs     the estimate stands beyond its limit, so no larger sample would meet it at this difference"
      ]
    }
    return outcome.needs.map {
      [
        "needs     \(words.style.count($0)) more units an arm at the effect seen so far: widths shrink with the square root of the units"
      ]
    } ?? []
  }

  private func number(_ value: Double) -> String {
    words.style.number(value, decimals: NumberStyle.fewestDecimals(value))
  }

  private func verdict(_ verdict: Verdict) -> [String] {
    let open = verdict.open.map(\.code)
    let parts: [(String, [String])] = [
      ("failed checks", verdict.failedChecks), ("harmed", verdict.harmed), ("not met", verdict.unmet),
      ("undetermined", verdict.undetermined), ("open", open),
    ]
    let days = verdict.daysNeeded.map { ["days needed   \($0)"] } ?? []
    let trials =
      verdict.plannedTrials.map {
        ["planned look  at \($0) trials an arm; \(verdict.seenTrials ?? 0) are there"]
      } ?? []
    let cap = verdict.capDays.map { ["cap           \($0) days"] } ?? []
    return [
      "\(verdict.decision.rawValue) by the rule \(verdict.rule.rawValue); the first rule that matches decides:",
      "",
    ]
      + Verdict.Rule.inOrder.map { "\($0 == verdict.rule ? ">" : " ") \($0.rawValue)" } + [""]
      + parts.filter { !$0.1.isEmpty }.map { name, codes in
        name + String(repeating: " ", count: 14 - name.count) + codes.joined(separator: ", ")
      } + trials + days + cap
  }
}
