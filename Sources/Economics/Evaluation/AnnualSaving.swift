import Statistics

/// What the augmented model saves in a year in one term: baseline less augmented.
public struct AnnualSaving: Sendable, Hashable, Codable {
  public var term: ReportedTerm
  /// Money per year, negative if the augmented model costs more.
  public var estimate: Estimate
  /// The part that moves cash, and so counts in the net present value.
  public var cash: Estimate

  static func table(_ money: MoneyRange, _ missing: [UnpricedTerm]) -> [AnnualSaving] {
    ReportedTerm.allCases.map { term in
      AnnualSaving(
        term: term, estimate: money.estimate(of: term, missing) { $0.annualSaving },
        cash: money.estimate(of: term, missing) { $0.annualCashSaving })
    }
  }
}
