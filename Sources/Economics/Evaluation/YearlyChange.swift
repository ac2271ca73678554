import Statistics

/// How many more events the augmented model brings in a year, or, below 0, fewer, if it serves every transaction.
public struct YearlyChange: Sendable, Hashable, Codable {
  /// Attempts beyond the first.
  public var retries: Estimate
  public var reviews: Estimate

  /// - Returns: `nil` where one set of rates prices every volume: the log itself then tells it.
  init?(_ money: MoneyRange, _ model: CostModel) {
    guard model.flows.contains(where: { $0.name != nil }) else { return nil }
    retries = money.estimate { $0.changePerYear.retries }
    reviews = money.estimate { $0.changePerYear.reviews }
  }
}
