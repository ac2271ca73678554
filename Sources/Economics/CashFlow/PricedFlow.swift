/// The transactions that one set of measured rates prices, month by month.
public struct PricedFlow: Sendable {
  /// The flow of the volumes; `nil` where one set of rates prices them all.
  public let name: String?
  /// Its months; those of ``CostModel/traffic`` where it is all of it.
  public let traffic: TrafficSchedule
  /// What 1 of money with every transaction of it that the augmented model serves is worth now.
  let served: Double

  /// - Parameter ratePerMonth: discounts.
  init(_ name: String?, _ traffic: TrafficSchedule, ratePerMonth: Double) {
    self.name = name
    self.traffic = traffic
    served = CashFlow([0] + traffic.adopted).presentValue(rate: ratePerMonth)
  }
}
