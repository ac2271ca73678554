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
  /// Money per genuine transaction; a term with an unknown input, or one divided by no working time, is absent.
  public let amounts: [CostTerm: Double]
  /// The part of each amount that moves cash.
  public let cash: [CostTerm: Double]

  /// - Complexity: O(terms).
  public init(flow: FlowOutcome, inputs: [CostInputName: Double]) {
    var amounts: [CostTerm: Double] = [:]
    var cash: [CostTerm: Double] = [:]
    for term in CostTerm.allCases {
      let values = term.inputs.compactMap { inputs[$0] ?? $0.neutralValue }
      guard values.count == term.inputs.count else { continue }
      let amount = Self.amount(term, flow, values)
      guard amount.isFinite else { continue }
      amounts[term] = amount
      cash[term] = amount * (term.cashableShare.map { inputs[$0] ?? $0.neutralValue ?? 0 } ?? 1)
    }
    self.amounts = amounts
    self.cash = cash
  }

  /// `values` stand in the order of ``CostTerm/inputs``.
  private static func amount(_ term: CostTerm, _ flow: FlowOutcome, _ values: [Double]) -> Double {
    switch term {
    case .compute: flow.expectedAttempts * values[0]
    case .userTime: (flow.expectedAttempts - 1) * values[0] / 3600 * values[1]
    case .reviewLabour: flow.reviewed * values[0] / 3600 * values[1] / (values[2] * (1 - values[3]))
    case .reviewCase: flow.reviewed * values[0]
    case .abandonment: flow.abandoned * (1 - values[0]) * values[1]
    case .reject: flow.refused * values[0]
    case .contact: (flow.abandoned + flow.refused + flow.reviewed) * values[0] * values[1]
    case .falseAccept: values[0] * values[1] * values[2] * (values[3] + values[4])
    }
  }
}
