/// The genuine transactions of one month, over all flows, and the share of them that the augmented model serves.
public struct TrafficMonth: Sendable, Hashable, Codable {
  public var month: YearMonth
  public var transactions: Double
  /// Between 0 and 1.
  public var adoptedShare: Double

  public init(month: YearMonth, transactions: Double, adoptedShare: Double) {
    self.month = month
    self.transactions = transactions
    self.adoptedShare = adoptedShare
  }
}
