import Vocabulary

/// Traffic, discount rate and horizon: everything but the numbers that are uncertain.
public struct CostModel: Sendable {
  public let traffic: TrafficSchedule
  public let ratePerMonth: Double
  public let horizonMonths: Int
  public let updatesPerYear: Double

  public init(_ settings: EconomicsSettings) {
    traffic = TrafficSchedule(settings)
    ratePerMonth = CashFlow.ratePerMonth(settings.ratePerYear)
    horizonMonths = settings.horizonMonths
    updatesPerYear = settings.updates?.perYear ?? 0
  }

  /// The money at one set of values.
  ///
  /// - Complexity: O(months + terms).
  public func outcome(at values: CaseValues) -> MoneyOutcome { MoneyOutcome(self, values) }

  /// What 1 of money at each month's end is worth now, months 1…H.
  var annuity: Double { presentValue(Array(repeating: 1, count: horizonMonths)) }

  /// What `perMonth`, paid at the ends of months 1, 2, …, is worth now.
  func presentValue(_ perMonth: [Double]) -> Double {
    CashFlow([0] + perMonth).presentValue(rate: ratePerMonth)
  }
}
