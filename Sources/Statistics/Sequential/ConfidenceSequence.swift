import Foundation

/// Intervals that hold the truth at all looks at once, however many and whenever: about 1.55 times as wide as one look's.
///
/// Half-width σ·√(2(nρ² + 1)/(nρ)² · ln(√(nρ² + 1)/α)), with ρ = √((L + ln(L + 1))/n₀), L = −2 ln α, tightest at the
/// planned n₀. In standard errors, σ = √n·SE.
///
/// - Assumes: enough data that the sum is close to Brownian motion (asymptotic); not below 10 events an arm.
/// - Complexity: O(1).
/// - Reference: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Ann. Stat. 52, 2613–2640, arXiv:2103.06476,
///   theorem 2.2 and section 2.4.
public struct ConfidenceSequence: Sendable, Hashable {
  public let level: ConfidenceLevel
  /// Units of both arms at which it is tightest.
  public let planned: Double

  /// - Precondition: `planned > 0`.
  public init(planned: Double, at level: ConfidenceLevel = .percent95) {
    precondition(planned > 0, "a sequence is planned for some units")
    self.planned = planned
    self.level = level
  }

  private var alpha: Double { 1 - level.value }

  /// ρ, the inverse of the spread of the mixture.
  public var rho: Double {
    let l = -2 * log(alpha)
    return ((l + log(l + 1)) / planned).squareRoot()
  }

  /// What the standard error is multiplied by at `units` of both arms.
  ///
  /// - Precondition: `units > 0`.
  public func multiplier(units: Double) -> Double {
    precondition(units > 0, "there are units to look at")
    let spread = units * rho * rho
    return (2 * (spread + 1) / spread * (log1p(spread) / 2 - log(alpha))).squareRoot()
  }

  /// estimate ± multiplier·standardError.
  ///
  /// - Precondition: the standard error is not negative.
  public func interval(_ estimate: Double, standardError: Double, units: Double) -> Interval {
    precondition(standardError >= 0, "a standard error is not negative")
    let half = multiplier(units: units) * standardError
    return Interval(low: estimate - half, high: estimate + half)
  }
}
