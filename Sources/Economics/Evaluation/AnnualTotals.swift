import Statistics

/// Sums over every priced term, per year.
public struct AnnualTotals: Sendable, Hashable, Codable {
  public var baseline: Estimate
  public var augmented: Estimate
  /// Baseline less augmented.
  public var saving: Estimate
  /// The part of the saving that moves cash.
  public var cashSaving: Estimate

  init(_ money: MoneyRange) {
    func total(_ part: @escaping (MoneyOutcome) -> TermAmounts) -> Estimate {
      // Which terms are priced does not depend on where in its range an input stands.
      guard !part(money.base).isEmpty else { return .unknown("no term could be priced") }
      return money.estimate { part($0).total }
    }
    baseline = total { $0.annualCost.baseline }
    augmented = total { $0.annualCost.augmented }
    saving = total { $0.annualSaving }
    cashSaving = total { $0.annualCashSaving }
  }
}
