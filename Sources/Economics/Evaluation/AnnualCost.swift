import Statistics
import Vocabulary

/// What one term costs in a year in one arm.
public struct AnnualCost: Sendable, Hashable, Codable {
  public var arm: Arm
  public var term: ReportedTerm
  /// Money per year; unknown with its reason if no part of the term could be priced.
  public var estimate: Estimate

  static func table(_ money: MoneyRange, _ missing: [UnpricedTerm]) -> [AnnualCost] {
    Arm.allCases.flatMap { arm in
      ReportedTerm.allCases.map { term in
        AnnualCost(
          arm: arm, term: term, estimate: money.estimate(of: term, missing) { $0.annualCost[arm] })
      }
    }
  }
}
