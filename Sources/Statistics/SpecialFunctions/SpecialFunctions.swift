import CBoostMath

/// Quantiles and tails of the usual distributions; NaN outside a function's domain.
///
/// - Reference: Boost.Math, whose values agree with SciPy's to 1e-15 relative.
public enum SpecialFunctions {
  /// The value below which a standard normal variable falls with probability `p`.
  public static func normalQuantile(_ p: Double) -> Double { contrapose_normal_quantile(p) }

  /// The probability that a standard normal variable exceeds `z`.
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
}
