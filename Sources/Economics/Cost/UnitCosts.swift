/// What one genuine transaction costs in one arm, by term.
///
/// | term | formula |
/// |---|---|
/// | compute | E[attempts]·attempt_cost |
/// | user_time | (E[attempts] − 1)·retry_user_seconds/3600·user_time_value_per_h |
/// | review_labour | reviewed·review_handle_seconds/3600·review_wage_per_h/(occupancy·(1 − shrinkage)) |
/// | review_case | reviewed·case_cost |
/// | abandonment | abandoned·(1 − recover_share)·contribution_margin |
/// | reject | refused·fallback_cost |
/// | contact | (abandoned + refused + reviewed)·contact_rate·contact_cost |
/// | false_accept | impostor_share·FAR·loss_share·(loss + handling) |
public struct UnitCosts: Sendable, Hashable {
  /// Money per genuine transaction; a term with an unknown input, or one divided by no working time, has none.
  public let amounts: TermAmounts
  /// The part of each amount that moves cash.
  public let cash: TermAmounts

  /// - Complexity: O(terms).
  public init(flow: FlowOutcome, inputs: InputValues) {
    let known = { (name: CostInputName) in inputs[name] ?? name.neutralValue }
    let amounts = TermAmounts { term in
      guard term.inputs.allSatisfy({ known($0) != nil }) else { return nil }
      return Self.amount(term, flow) { known($0) ?? 0 }
    }
    self.amounts = amounts
    cash = TermAmounts { term in
      amounts[term].map { $0 * (term.cashableShare.map { known($0) ?? 0 } ?? 1) }
    }
  }

  /// The mean transaction of several flows.
  ///
  /// - Parameter shares: of the transactions in each; one alone is taken as it is.
  init(_ costs: [UnitCosts], shares: [Double]) {
    let mean = { (part: (UnitCosts) -> TermAmounts) in
      costs.count == 1 ? part(costs[0]) : .sum(costs.indices.map { part(costs[$0]) * shares[$0] })
    }
    amounts = mean(\.amounts)
    cash = mean(\.cash)
  }

  /// - Parameter value: The number of an input that the term names.
  private static func amount(
    _ term: CostTerm, _ flow: FlowOutcome, _ value: (CostInputName) -> Double
  ) -> Double {
    switch term {
    case .compute: flow.expectedAttempts * value(.attemptCost)
    case .userTime:
      (flow.expectedAttempts - 1) * value(.retryUserSeconds) / 3600 * value(.userTimeValuePerHour)
    case .reviewLabour:
      flow.reviewed * value(.reviewHandleSeconds) / 3600 * value(.reviewWagePerHour)
        / (value(.occupancy) * (1 - value(.shrinkage)))
    case .reviewCase: flow.reviewed * value(.caseCost)
    case .abandonment: flow.abandoned * (1 - value(.recoverShare)) * value(.contributionMargin)
    case .reject: flow.refused * value(.fallbackCost)
    case .contact:
      (flow.abandoned + flow.refused + flow.reviewed) * value(.contactRate) * value(.contactCost)
    case .falseAccept:
      value(.impostorShare) * value(.falseAcceptRate) * value(.lossShare) * (value(.loss) + value(.handling))
    }
  }
}
