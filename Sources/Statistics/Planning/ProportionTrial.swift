import Foundation

/// How many trials an arm a comparison of two proportions needs: (z_α + z_β)²·(p₀q₀ + p₁q₁)/δ² × design effect.
///
/// - Assumes: independent trials and arms, but for the design effect; enough events for the normal approximation.
/// - Complexity: O(1).
/// - Reference: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 4.2, without
///   continuity correction; Blackwelder (1982), Controlled Clin. Trials 3, 345–353, for non-inferiority.
public struct ProportionTrial: Sendable, Hashable {
  /// Before rounding up.
  public let exactTrialsPerArm: Double

  /// `nil` if more than 2^53 would be needed.
  public var trialsPerArm: Int? { SampleSize.count(exactTrialsPerArm) }

  /// To show that two shares differ, two-sided.
  ///
  /// - Precondition: shares and power strictly between 0 and 1, shares differ, design effect at least 1.
  public static func superiority(
    from first: Double, to second: Double, at level: ConfidenceLevel = .percent95, power: Double = 0.8,
    designEffect: Double = 1
  ) -> ProportionTrial {
    precondition(first != second, "equal shares cannot be told apart")
    return ProportionTrial(
      (first, second), distance: second - first, tail: level.tail, power: power, designEffect: designEffect)
  }

  /// To show that two shares differ by more than a minimum, two-sided; a minimum of 0 is ``superiority(from:to:at:power:designEffect:)``.
  ///
  /// - Precondition: as there, and the shares differ by more than the minimum, which is not below 0.
  public static func superiority(
    from first: Double, to second: Double, beyond minimum: Double, at level: ConfidenceLevel = .percent95,
    power: Double = 0.8, designEffect: Double = 1
  ) -> ProportionTrial {
    precondition(minimum >= 0 && abs(second - first) > minimum, "the difference exceeds the minimum")
    return ProportionTrial(
      (first, second), distance: abs(second - first) - minimum, tail: level.tail, power: power,
      designEffect: designEffect)
  }

  /// To show that a share is worse by less than the margin, one-sided, if it is not worse at all.
  ///
  /// - Precondition: share, power and error strictly between 0 and 1, margin positive, design effect at least 1.
  public static func nonInferiority(
    share: Double, margin: Double, oneSidedError: Double = 0.025, power: Double = 0.8,
    designEffect: Double = 1
  ) -> ProportionTrial {
    precondition(margin > 0 && oneSidedError > 0 && oneSidedError < 1, "a margin and an error are positive")
    return ProportionTrial(
      (share, share), distance: margin, tail: oneSidedError, power: power, designEffect: designEffect)
  }

  private init(
    _ shares: (Double, Double), distance: Double, tail: Double, power: Double, designEffect: Double
  ) {
    precondition(
      [shares.0, shares.1, power].allSatisfy { $0 > 0 && $0 < 1 } && designEffect >= 1,
      "shares and power lie strictly between 0 and 1")
    let z = SpecialFunctions.normalQuantile(1 - tail) + SpecialFunctions.normalQuantile(power)
    let variance = shares.0 * (1 - shares.0) + shares.1 * (1 - shares.1)
    exactTrialsPerArm = z * z * variance / (distance * distance) * designEffect
  }
}
