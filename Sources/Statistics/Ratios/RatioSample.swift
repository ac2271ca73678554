/// One arm of a ratio metric: for each unit of randomisation a numerator y and a denominator m.
///
/// Rows of one unit belong to one another, so the unit, not the row, is what varies.
public struct RatioSample: Sendable, Hashable {
  public let numerators: [Double]
  public let denominators: [Double]

  /// - Precondition: as many numerators as denominators, all finite, no denominator negative.
  public init(numerators: [Double], denominators: [Double]) {
    precondition(numerators.count == denominators.count, "each unit has a numerator and a denominator")
    precondition(
      numerators.allSatisfy(\.isFinite) && denominators.allSatisfy { $0 >= 0 && $0.isFinite },
      "numerators are finite, denominators finite and not negative")
    self.numerators = numerators
    self.denominators = denominators
  }

  /// Units of randomisation, k.
  public var units: Int { numerators.count }

  /// r = Σy / Σm; `nil` if Σm is 0.
  public var ratio: Double? {
    let denominator = NeumaierSum(denominators).value
    return denominator > 0 ? NeumaierSum(numerators).value / denominator : nil
  }

  /// The variance of the ratio by the delta method: s²(y − r·m) / (k·m̄²), s² with divisor k − 1.
  ///
  /// - Assumes: independent units, enough of them that m̄ varies little.
  /// - Complexity: O(k).
  /// - Reference: Deng, Knoblich & Lu (2018), Applying the delta method in metric analytics, KDD, section 3.
  /// - Returns: `nil` below two units or if Σm is 0; 0 if every unit has the same ratio.
  public var variance: Double? {
    guard let ratio, let meanDenominator = denominators.mean else { return nil }
    let residuals = zip(numerators, denominators).map { $0 - ratio * $1 }
    return residuals.sampleVariance.map { $0 / (Double(units) * meanDenominator * meanDenominator) }
  }

  /// The ratio with its t interval on k − 1 degrees of freedom; not clipped.
  ///
  /// - Returns: `nil` without a variance, or if it is 0 and so says nothing about the spread.
  public func interval(at level: ConfidenceLevel = .percent95) -> Interval? {
    guard let ratio, let variance, variance > 0 else { return nil }
    let t = SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: Double(units - 1))
    let half = t * variance.squareRoot()
    return Interval(low: ratio - half, high: ratio + half)
  }
}
