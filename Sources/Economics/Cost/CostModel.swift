import Vocabulary

/// Traffic, discount rate and horizon: everything but the numbers that are uncertain.
public struct CostModel: Sendable {
  public let traffic: TrafficSchedule
  public let ratePerMonth: Double
  public let horizonMonths: Int
  public let updatesPerYear: Double
  /// What 1 of money at each month's end is worth now, months 1…H.
  let annuity: Double
  /// The flows that are priced apart, by name; a single one without a name where one set of rates prices every volume.
  public let flows: [PricedFlow]
  /// The share of the first year's transactions in each of them.
  let flowShares: [Double]

  /// - Parameter measured: what flows have rates of their own.
  public init(_ settings: EconomicsSettings, _ measured: Set<String> = []) {
    let traffic = TrafficSchedule(settings)
    self.traffic = traffic
    ratePerMonth = CashFlow.ratePerMonth(settings.ratePerYear)
    horizonMonths = settings.horizonMonths
    updatesPerYear = settings.updates?.perYear ?? 0
    annuity = Self.presentValue(Array(repeating: 1, count: horizonMonths), ratePerMonth)
    let rate = ratePerMonth
    flows =
      measured.isDisjoint(with: settings.volumes.keys)
      ? [PricedFlow(nil, traffic, ratePerMonth: rate)]
      : settings.volumes.keys.sorted().map {
        PricedFlow($0, TrafficSchedule(settings, flow: $0), ratePerMonth: rate)
      }
    flowShares = Self.shares(flows, of: traffic.firstYear)
  }

  /// The names of the flows that are priced apart.
  var flowNames: [String?] { flows.map(\.name) }

  /// The months with the transactions of each flow, where flows are priced apart.
  var months: [TrafficMonth] {
    guard flows.contains(where: { $0.name != nil }) else { return traffic.months }
    return traffic.months.enumerated().map { index, month in
      var month = month
      month.flows = flows.compactMap { flow in
        flow.name.map { .init(name: $0, transactions: flow.traffic.months[index].transactions) }
      }
      return month
    }
  }

  /// Of one number a flow, over the first year's transactions.
  func mean(of values: [Double]) -> Double {
    values.count == 1 ? values[0] : zip(flowShares, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func shares(_ flows: [PricedFlow], of year: Double) -> [Double] {
    guard flows.count > 1 else { return [1] }
    return flows.map { year > 0 ? $0.traffic.firstYear / year : 1 / Double(flows.count) }
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
