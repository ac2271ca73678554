import Statistics

/// A threshold and the decisions it leads to on one set of comparisons.
public struct OperatingPoint: Sendable, Hashable {
  /// Accept iff score >= threshold; +infinity accepts nothing.
  public var threshold: Double
  /// The largest score below the threshold: every threshold above it, up to `threshold`, decides alike.
  public var thresholdBelow: Double?
  /// Mated comparisons accepted.
  public var trueAccepts: BinomialCount
  /// Non-mated comparisons accepted.
  public var falseAccepts: BinomialCount

  /// True accept rate; `nil` without mated comparisons.
  public var tar: Double? { trueAccepts.rate }

  /// False accept rate that was reached; `nil` without non-mated comparisons.
  public var far: Double? { falseAccepts.rate }
}
