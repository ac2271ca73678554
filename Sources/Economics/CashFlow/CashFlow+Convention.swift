import Foundation

extension CashFlow {
  /// The flow by month of one stated by year: each later year's amount is spread evenly over its twelve month ends.
  ///
  /// - Parameter years: Money now, then money of years 1, 2, ….
  public static func monthly(fromYears years: [Double]) -> CashFlow {
    let later = years.dropFirst().flatMap { Array(repeating: $0 / 12, count: 12) }
    return CashFlow(years.prefix(1) + later)
  }

  /// What the flow is worth now under a convention of payment: CF₀ + Σ_{t ≥ 1} CF_t/(1 + r)^(t − s), s = ½ at
  /// mid-period and 0 at the period's end.
  ///
  /// - Parameter rate: The rate of one period.
  /// - Complexity: O(periods).
  /// - Precondition: `rate > -1`.
  /// - Reference: Brealey, Myers & Allen (2020), Principles of Corporate Finance, chapter 2.
  public func presentValue(rate: Double, timing: PaymentTiming) -> Double {
    precondition(rate > -1, "a discount rate lies above -1")
    let atEnds = presentValue(rate: rate)
    switch timing {
    case .periodEnd: return atEnds
    case .midPeriod:
      let now = amounts.first ?? 0
      return now + (atEnds - now) * (1 + rate).squareRoot()
    }
  }
}
