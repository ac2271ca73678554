import Economics
import Vocabulary

/// One term of the cost of a year, arm by arm: the formula in names, then in numbers.
struct TermExplanation {
  let economics: EconomicsEvaluation
  let words: PilotWords
  let term: CostTerm

  private var style: NumberStyle { words.style }

  var lines: [String] {
    if let gap = economics.unpriced.first(where: { $0.term == term }) {
      return ["\(term.rawValue) = N x \(formula.names)", "", "not priced: \(gap.reason)"]
    }
    if let flows = economics.ratesByFlow, !flows.isEmpty { return lines(by: flows) }
    let arms = Arm.allCases.compactMap(arm)
    return [
      "\(term.rawValue) = N x \(formula.names)",
      "N = \(style.number(economics.annualTransactions, decimals: 0)) transactions a year", "",
    ]
      + arms + cash
  }

  private func arm(_ arm: Arm) -> String? {
    guard let flow = economics.flow?.first(where: { $0.arm == arm })?.outcome else { return nil }
    return line(arm, flow, economics.annualTransactions).text
  }

  private func line(_ arm: Arm, _ flow: FlowOutcome, _ unit: Double) -> (text: String, amount: Double) {
    let numbers = formula.value(flow) { value($0, arm) }
    let amount = unit * numbers.product
    return (
      head(arm)
        + "\(style.number(unit, decimals: 0)) x \(numbers.text) = \(style.number(amount, decimals: 0))",
      amount
    )
  }

  private func head(_ arm: Arm) -> String {
    arm.rawValue + String(repeating: " ", count: 10 - arm.rawValue.count)
  }

  /// Each flow with its own transactions and rates, and what both arms come to over all.
  private func lines(by flows: [FlowRow]) -> [String] {
    var totals = PerArm(baseline: 0.0, augmented: 0.0)
    var lines: [String] = []
    for (index, row) in flows.enumerated() {
      if index == 0 || flows[index - 1].flow != row.flow {
        lines += ["flow \(row.flow ?? "")" + (row.isPooled == true ? ", by the rates of all flows" : "")]
      }
      let line = line(row.arm, row.outcome, row.annualTransactions ?? 0)
      totals[row.arm] += line.amount
      lines.append(line.text)
    }
    let sums = Arm.allCases.map { head($0) + "all flows: \(style.number(totals[$0], decimals: 0))" }
    return ["\(term.rawValue) = sum over flows of N x \(formula.names)", "N = transactions a year", ""]
      + lines + [""] + sums + cash
  }

  private var cash: [String] {
    guard let share = term.cashableShare else { return [] }
    let value = value(share, .baseline)
    return ["", "of a saving in it the share \(share.rawValue) = \(plain(value)) is cash"]
  }

  /// The central value that the term took; the neutral one where none was stated.
  private func value(_ name: CostInputName, _ arm: Arm) -> Double {
    let rows = economics.inputs.filter { $0.name == name.rawValue }
    return (rows.first { $0.arm == arm } ?? rows.first { $0.arm == nil })?.base ?? name.neutralValue ?? 0
  }

  /// Eight figures, so that the product of what is printed is what is printed for it.
  private func plain(_ value: Double) -> String { style.exact(value) }

  private struct Formula {
    let names: String
    let value: (FlowOutcome, (CostInputName) -> Double) -> (text: String, product: Double)
  }

  private var formula: Formula {
    let p = plain
    switch term {
    case .compute:
      return Formula(names: "E[attempts] x attempt_cost") { flow, at in
        let cost = at(.attemptCost)
        return ("\(p(flow.expectedAttempts)) x \(p(cost))", flow.expectedAttempts * cost)
      }
    case .userTime:
      return Formula(names: "(E[attempts] - 1) x retry_user_seconds / 3600 x user_time_value_per_h") {
        flow, at in
        let (seconds, worth) = (at(.retryUserSeconds), at(.userTimeValuePerHour))
        return (
          "\(p(flow.expectedRetries)) x \(p(seconds)) / 3600 x \(p(worth))",
          flow.expectedRetries * seconds / 3600 * worth
        )
      }
    case .reviewLabour:
      return Formula(
        names: "reviewed x review_handle_seconds / 3600 x review_wage_per_h / (occupancy x (1 - shrinkage))"
      ) { flow, at in
        let (seconds, wage) = (at(.reviewHandleSeconds), at(.reviewWagePerHour))
        let (busy, away) = (at(.occupancy), at(.shrinkage))
        return (
          "\(p(flow.reviewed)) x \(p(seconds)) / 3600 x \(p(wage)) / (\(p(busy)) x (1 - \(p(away))))",
          flow.reviewed * seconds / 3600 * wage / (busy * (1 - away))
        )
      }
    case .reviewCase:
      return Formula(names: "reviewed x case_cost") { flow, at in
        ("\(p(flow.reviewed)) x \(p(at(.caseCost)))", flow.reviewed * at(.caseCost))
      }
    case .abandonment:
      return Formula(names: "abandoned x (1 - recover_share) x contribution_margin") { flow, at in
        let (back, margin) = (at(.recoverShare), at(.contributionMargin))
        return (
          "\(p(flow.abandoned)) x (1 - \(p(back))) x \(p(margin))", flow.abandoned * (1 - back) * margin
        )
      }
    case .reject:
      return Formula(names: "refused x fallback_cost") { flow, at in
        ("\(p(flow.refused)) x \(p(at(.fallbackCost)))", flow.refused * at(.fallbackCost))
      }
    case .contact:
      return Formula(names: "(abandoned + refused + reviewed) x contact_rate x contact_cost") { flow, at in
        let (rate, cost) = (at(.contactRate), at(.contactCost))
        let ends = flow.abandoned + flow.refused + flow.reviewed
        return (
          "(\(p(flow.abandoned)) + \(p(flow.refused)) + \(p(flow.reviewed))) x \(p(rate)) x \(p(cost))",
          ends * rate * cost
        )
      }
    case .falseAccept:
      return Formula(names: "impostor_share x FAR x loss_share x (loss + handling)") { _, at in
        let (share, far, lost) = (at(.impostorShare), at(.falseAcceptRate), at(.lossShare))
        let (loss, handling) = (at(.loss), at(.handling))
        return (
          "\(p(share)) x \(p(far)) x \(p(lost)) x (\(p(loss)) + \(p(handling)))",
          share * far * lost * (loss + handling)
        )
      }
    }
  }
}
