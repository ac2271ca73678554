import Vocabulary

/// What one transaction of an arm goes through, in the central case.
public struct FlowRow: Sendable, Hashable, Codable {
  public var arm: Arm
  /// The flow of the volumes; `nil` for the rates over every flow of the log together.
  public var flow: String?
  /// The measured rates by attempt.
  public var rates: FlowRates
  /// What they come to.
  public var outcome: FlowOutcome
  /// Money of one genuine transaction over the priced terms.
  public var costPerTransaction: Double
  /// Genuine transactions of the flow in the first twelve months; `nil` without a flow.
  public var annualTransactions: Double?
  /// Whether the rates are those over every flow, for want of its own; `nil` without a flow.
  public var isPooled: Bool?

  init(_ arm: Arm, _ rates: FlowRates, _ inputs: InputValues) {
    self.arm = arm
    self.rates = rates
    outcome = FlowOutcome(rates)
    costPerTransaction = UnitCosts(flow: outcome, inputs: inputs).amounts.total
  }

  /// The flows that are priced apart, by name, each with both arms; `nil` where one set of rates prices every volume.
  static func byFlow(_ model: CostModel, _ measured: MeasuredInputs, _ values: CaseValues) -> [FlowRow]? {
    let rows = model.flows.filter { $0.name != nil }.flatMap { flow in
      Arm.allCases.map { arm in
        var row = FlowRow(arm, measured.rates(of: flow.name)[arm], values.inputs[arm])
        row.flow = flow.name
        row.annualTransactions = flow.traffic.firstYear
        row.isPooled = flow.name.map { measured.ratesByFlow[$0] == nil }
        return row
      }
    }
    return rows.isEmpty ? nil : rows
  }
}
