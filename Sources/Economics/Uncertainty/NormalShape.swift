import Statistics

/// A normal distribution stated by its first and last decile: mean in their middle, σ = (p90 − p10)/(2·1.2815515655…).
public struct NormalShape: Sendable, Hashable {
  public let mean: Double
  public let standardDeviation: Double

  /// - Precondition: `p10 <= p90`.
  public init(p10: Double, p90: Double) {
    precondition(p10 <= p90, "the first decile is at most the last")
    mean = (p10 + p90) / 2
    standardDeviation = (p90 - p10) / (2 * SpecialFunctions.normalQuantile(0.9))
  }

  public var variance: Double { standardDeviation * standardDeviation }

  /// The value below which the variable falls with probability `p`, strictly between 0 and 1.
  public func quantile(_ p: Double) -> Double {
    mean + standardDeviation * SpecialFunctions.normalQuantile(p)
  }
}
