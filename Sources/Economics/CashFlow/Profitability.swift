/// What benefits return on costs, both in present value.
///
/// - Reference: Forrester's definition of ROI.
public struct Profitability: Sendable, Hashable {
  public let presentBenefits: Double
  public let presentCosts: Double

  public init(presentBenefits: Double, presentCosts: Double) {
    self.presentBenefits = presentBenefits
    self.presentCosts = presentCosts
  }

  /// (benefits − costs)/costs; `nil` unless something is spent.
  public var returnOnInvestment: Double? {
    presentCosts > 0 ? (presentBenefits - presentCosts) / presentCosts : nil
  }

  /// benefits/costs; `nil` unless something is spent.
  public var benefitCostRatio: Double? { presentCosts > 0 ? presentBenefits / presentCosts : nil }

  public var netPresentValue: Double { presentBenefits - presentCosts }
}
