import Foundation

/// A positive variable whose logarithm is normal, stated by its first and last decile.
///
/// μ = (ln p10 + ln p90)/2, σ = (ln p90 − ln p10)/(2·1.2815515655…); mean e^(μ + σ²/2), median e^μ,
/// variance (e^σ² − 1)·e^(2μ + σ²).
///
/// - Reference: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, chapter 14.
public struct LognormalShape: Sendable, Hashable {
  /// The normal shape of the natural logarithm, with μ and σ.
  public let logarithm: NormalShape

  /// - Precondition: `0 < p10 <= p90`.
  public init(p10: Double, p90: Double) {
    precondition(p10 > 0, "a lognormal variable is positive")
    logarithm = NormalShape(p10: log(p10), p90: log(p90))
  }

  public var mean: Double { exp(logarithm.mean + logarithm.variance / 2) }
  public var median: Double { exp(logarithm.mean) }
  public var variance: Double {
    expm1(logarithm.variance) * exp(2 * logarithm.mean + logarithm.variance)
  }

  /// The value below which the variable falls with probability `p`, strictly between 0 and 1.
  public func quantile(_ p: Double) -> Double { exp(logarithm.quantile(p)) }
}
