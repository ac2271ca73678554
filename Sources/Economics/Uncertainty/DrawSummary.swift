import Statistics

/// What is printed of the draws of a net present value.
public struct DrawSummary: Sendable, Hashable {
  public let p10: Double
  public let p50: Double
  public let p90: Double
  public let mean: Double
  /// Draws below 0 of all draws.
  public let negative: BinomialCount

  /// Quantiles by linear interpolation (type 7); the order of the draws does not matter.
  ///
  /// - Complexity: O(n log n).
  /// - Precondition: every draw is finite.
  /// - Returns: `nil` without a draw.
  public init?(_ draws: [Double]) {
    precondition(draws.allSatisfy(\.isFinite), "a draw of the net present value is finite")
    let sorted = draws.sorted()
    guard let p10 = sorted.sortedQuantile(0.1), let p50 = sorted.sortedQuantile(0.5),
      let p90 = sorted.sortedQuantile(0.9), let mean = sorted.mean
    else { return nil }
    (self.p10, self.p50, self.p90, self.mean) = (p10, p50, p90, mean)
    negative = BinomialCount(successes: draws.count { $0 < 0 }, trials: draws.count)
  }
}

extension BinomialCount {
  /// The standard error of a share of independent draws, √(p(1 − p)/R); `nil` without a draw.
  ///
  /// It says how well the draws were counted, not how well the pilot measured.
  public var drawingError: Double? { rate.map { ($0 * (1 - $0) / Double(trials)).squareRoot() } }
}
