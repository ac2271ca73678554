import CBoostMath

/// Quantiles and tails of the usual distributions; NaN outside a function's domain.
///
/// - Reference: Boost.Math, whose values agree with SciPy's to 1e-15 relative.
public enum SpecialFunctions {
  /// The value below which a standard normal variable falls with probability `p`.
  public static func normalQuantile(_ p: Double) -> Double { contrapose_normal_quantile(p) }

  /// The probability that a standard normal variable is at most `z`.
  public static func normalCumulative(_ z: Double) -> Double { contrapose_normal_cdf(z) }

  /// The probability that a standard normal variable exceeds `z`, exact in the far tail where 1 − cdf cancels.
  public static func normalUpperTail(_ z: Double) -> Double { contrapose_normal_upper_tail(z) }

  /// The value below which Student's t falls with probability `p`.
  public static func studentQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    contrapose_student_quantile(p, degreesOfFreedom)
  }

  /// The probability that Student's t lies at least as far from 0 as `t`.
  public static func studentTwoSidedTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    min(1, 2 * contrapose_student_upper_tail(abs(t), degreesOfFreedom))
  }

  /// The probability that a chi-square variable exceeds `x`, exact in the far tail where 1 − cdf underflows.
  public static func chiSquareSurvival(_ x: Double, degreesOfFreedom: Double) -> Double {
    contrapose_chi_square_survival(x, degreesOfFreedom)
  }

  /// The value below which a chi-square variable falls with probability `p`.
  public static func chiSquareQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    contrapose_chi_square_quantile(p, degreesOfFreedom)
  }

  /// The value below which a beta(a, b) variable falls with probability `p`.
  public static func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    contrapose_beta_quantile(p, a, b)
  }

  /// The regularised incomplete beta function I_x(a, b): the probability that a beta(a, b) variable is at most `x`.
  public static func regularisedIncompleteBeta(_ a: Double, _ b: Double, at x: Double) -> Double {
    contrapose_incomplete_beta(a, b, x)
  }

  /// 1 − I_x(a, b), without cancellation.
  public static func regularisedIncompleteBetaComplement(_ a: Double, _ b: Double, at x: Double) -> Double {
    contrapose_incomplete_beta_complement(a, b, x)
  }

  /// The density of a beta(a, b) variable at `x`.
  public static func betaDensity(_ a: Double, _ b: Double, at x: Double) -> Double {
    contrapose_beta_density(a, b, x)
  }
}
