/// The genuine transactions of one month, over all flows, and the share of them that the augmented model serves.
public struct TrafficMonth: Sendable, Hashable, Codable {
  /// Those of one flow.
  public struct Flow: Sendable, Hashable, Codable {
    public var name: String
    public var transactions: Double

    public init(name: String, transactions: Double) {
      self.name = name
      self.transactions = transactions
    }
  }

  public var month: YearMonth
  public var transactions: Double
  /// Between 0 and 1.
  public var adoptedShare: Double
  /// By name, the flows that are priced apart; `nil` where one set of rates prices them all.
  public var flows: [Flow]?

  public init(month: YearMonth, transactions: Double, adoptedShare: Double) {
    self.month = month
    self.transactions = transactions
    self.adoptedShare = adoptedShare
  }
}
