import Statistics

/// How many more events the augmented model brings in a year, or, below 0, fewer, if it serves every transaction.
///
/// Nothing but what the pilot measured moves it, so its ends are those of a measurement: 95 % of the draws lie between them.
public struct YearlyChange: Sendable, Hashable, Codable {
  /// Attempts beyond the first.
  public var retries: Estimate
  public var reviews: Estimate

  /// - Returns: `nil` where one set of rates prices every volume: the log itself then tells it.
  init?(_ money: MoneyRange, _ model: CostModel) {
    guard model.flows.contains(where: { $0.name != nil }) else { return nil }
    let estimate = { (quantity: (MoneyOutcome) -> Double) in
      money.draws?.estimate(tail: 0.025, quantity) ?? money.estimate(quantity)
    }
    retries = estimate { $0.changePerYear.retries }
    reviews = estimate { $0.changePerYear.reviews }
  }
}
