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
    func total(_ part: @escaping (MoneyOutcome) -> [CostTerm: Double]) -> Estimate {
      money.estimate(orReason: "no term could be priced") { outcome in
        let terms = part(outcome)
        return terms.isEmpty ? nil : CostTerm.allCases.reduce(0) { $0 + (terms[$1] ?? 0) }
      }
    }
    baseline = total { $0.annualCost.baseline }
    augmented = total { $0.annualCost.augmented }
    saving = total { $0.annualSaving }
    cashSaving = total { $0.annualCashSaving }
  }
}
