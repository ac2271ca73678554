import Statistics

/// A quantity over the draws: its deciles, median and mean.
///
/// Draws in which the quantity does not exist count as its worst, or its best, value; a quantile that falls on them is
/// absent, and so is then the mean. `reason` says why.
public struct DrawnQuantity: Sendable, Hashable, Codable {
  public var p10: Double?
  public var p50: Double?
  public var p90: Double?
  public var mean: Double?
  public var reason: String?

  /// - Parameters:
  ///   - values: One a draw; `nil` where it does not exist.
  ///   - isMissingLeast: Whether such a draw counts as less than any other, and not as more.
  ///   - reason: Why it may not exist.
  init(_ values: [Double?], isMissingLeast: Bool = false, reason: String? = nil) {
    let sign = isMissingLeast ? -1.0 : 1
    let draws = PaybackDraws(values.map { $0.map { sign * $0 } })
    let quantile = { (p: Double) in draws.quantile(isMissingLeast ? 1 - p : p).map { sign * $0 } }
    (p10, p50, p90) = (quantile(0.1), quantile(0.5), quantile(0.9))
    let known = values.compactMap { $0 }
    mean = known.count == values.count ? known.mean : nil
    self.reason = known.count == values.count ? nil : reason
  }

  /// A quantity that no draw has.
  init(unknown reason: String) { self.reason = reason }
}
