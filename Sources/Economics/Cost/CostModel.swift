import Vocabulary

/// Traffic, discount rate and horizon: everything but the numbers that are uncertain.
public struct CostModel: Sendable {
  public let traffic: TrafficSchedule
  public let ratePerMonth: Double
  public let horizonMonths: Int
  public let updatesPerYear: Double
  /// What 1 of money at each month's end is worth now, months 1…H.
  let annuity: Double
  /// What 1 of money with every transaction that the augmented model serves is worth now.
  let served: Double

  public init(_ settings: EconomicsSettings) {
    traffic = TrafficSchedule(settings)
    ratePerMonth = CashFlow.ratePerMonth(settings.ratePerYear)
    horizonMonths = settings.horizonMonths
    updatesPerYear = settings.updates?.perYear ?? 0
    annuity = Self.presentValue(Array(repeating: 1, count: horizonMonths), ratePerMonth)
    served = Self.presentValue(traffic.adopted, ratePerMonth)
  }

  /// The money at one set of values.
  ///
  /// - Complexity: O(months + terms).
  public func outcome(at values: CaseValues) -> MoneyOutcome { MoneyOutcome(self, values) }

  /// What `perMonth`, paid at the ends of months 1, 2, …, is worth now.
  private static func presentValue(_ perMonth: [Double], _ rate: Double) -> Double {
    CashFlow([0] + perMonth).presentValue(rate: rate)
  }
}
