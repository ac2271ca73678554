import Vocabulary

/// What one transaction of an arm goes through, in the central case.
public struct FlowRow: Sendable, Hashable, Codable {
  public var arm: Arm
  /// The measured rates by attempt.
  public var rates: FlowRates
  /// What they come to.
  public var outcome: FlowOutcome
  /// Money of one genuine transaction over the priced terms.
  public var costPerTransaction: Double

  init(_ arm: Arm, _ rates: FlowRates, _ base: MoneyOutcome) {
    self.arm = arm
    self.rates = rates
    outcome = FlowOutcome(rates)
    costPerTransaction = base.unitCosts[arm].amounts.total
  }
}
