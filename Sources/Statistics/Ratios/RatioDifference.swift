/// The difference of a ratio metric between two arms of independent units, second minus first.
///
/// The variances of the arms add; t on Satterthwaite's degrees of freedom. Where the spread cannot be computed, or
/// nothing varied, there is a difference but no interval and no p value.
///
/// - Assumes: independent units and arms; about 200 Kish units an arm for heavy tails.
/// - Complexity: O(units).
/// - Reference: Deng, Knoblich & Lu (2018), KDD; Satterthwaite (1946), Biometrics Bull. 2, 110–114.
public struct RatioDifference: Sendable, Hashable {
  /// Ratio of the second arm minus ratio of the first.
  public let value: Double
  /// The square root of the summed variances; `nil` if an arm has no variance or nothing varied in either.
  public let standardError: Double?
  /// Satterthwaite's; `nil` where there is no standard error.
  public let degreesOfFreedom: Double?

  /// - Returns: `nil` if either arm has no ratio.
  public init?(_ first: RatioSample, _ second: RatioSample) {
    guard let firstRatio = first.ratio, let secondRatio = second.ratio else { return nil }
    value = secondRatio - firstRatio
    guard let firstVariance = first.variance, let secondVariance = second.variance,
      let degrees = welchDegreesOfFreedom(
        (firstVariance, Double(first.units - 1)), (secondVariance, Double(second.units - 1)))
    else {
      standardError = nil
      degreesOfFreedom = nil
      return
    }
    standardError = (firstVariance + secondVariance).squareRoot()
    degreesOfFreedom = degrees
  }

  /// value ± t·standardError.
  public func interval(at level: ConfidenceLevel = .percent95) -> Interval? {
    guard let standardError, let degreesOfFreedom else { return nil }
    let half =
      standardError
      * SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: degreesOfFreedom)
    return Interval(low: value - half, high: value + half)
  }

  /// The two-sided p value that the arms do not differ.
  public var pValue: Double? {
    guard let standardError, let degreesOfFreedom else { return nil }
    return SpecialFunctions.studentTwoSidedTail(value / standardError, degreesOfFreedom: degreesOfFreedom)
  }
}
