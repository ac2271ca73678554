/// The net present value of the cash flow, in money of month 0.
public struct NetPresentValue: Sendable, Hashable, Codable {
  /// In the case least favourable to the augmented model.
  public var low: Double
  public var base: Double
  /// In the most favourable case.
  public var high: Double
  /// Quantiles over draws; `nil` while nothing is drawn.
  public var p10: Double?
  public var p50: Double?
  public var p90: Double?
  /// Share of draws below 0; `nil` while nothing is drawn.
  public var probabilityNegative: Double?
  /// Why the quantiles are absent.
  public var reason: String?

  init(_ money: MoneyRange) {
    (low, base, high) = money.map(\.netPresentValue)
    reason = "the range comes from low, base and high inputs; no distribution was drawn"
  }
}
