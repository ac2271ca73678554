import Statistics

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
  /// The standard error of that share: how well the draws were counted, not how well the pilot measured.
  public var probabilityError: Double?
  /// The same share with every measured input at its centre: what would be left if the pilot measured without error.
  public var probabilityNegativeIfMeasured: Double?
  /// Of the draws.
  public var mean: Double?
  /// Why the quantiles are absent.
  public var reason: String?

  init(_ money: MoneyRange) {
    (low, base, high) = money.map(\.netPresentValue)
    reason = "the range comes from low, base and high inputs; no distribution was drawn"
  }

  /// - Parameter summary: of the draws; `nil` leaves it as it is.
  mutating func fill(_ summary: DrawSummary?) {
    guard let summary else { return }
    (p10, p50, p90, mean) = (summary.p10, summary.p50, summary.p90, summary.mean)
    probabilityNegative = summary.negative.rate
    probabilityError = summary.negative.drawingError
    reason = nil
  }
}
