/// A difference of a ratio metric over strata with fixed weights: Σ w_s·d_s, its variance Σ w_s²·Var(d_s).
///
/// Strata such as phases with another allocation must not be pooled: the mix would differ between the arms.
///
/// - Assumes: strata known before the units were randomised; weights fixed beforehand; independent units.
/// - Complexity: O(units).
/// - Reference: Miratrix, Sekhon & Yu (2013), J. R. Stat. Soc. B 75, 369–396; degrees of freedom by Satterthwaite (1946).
public struct StratifiedDifference: Sendable, Hashable {
  public let value: Double
  public let standardError: Double
  public let degreesOfFreedom: Double

  /// - Parameter strata: first and second arm of each stratum, with its weight; only the proportions of weights count.
  /// - Precondition: weights are positive and finite.
  /// - Returns: `nil` without strata, or if a stratum has no standard error.
  public init?(_ strata: [(first: RatioSample, second: RatioSample, weight: Double)]) {
    precondition(strata.allSatisfy { $0.weight > 0 && $0.weight.isFinite }, "weights are positive")
    let whole = NeumaierSum(strata.map(\.weight)).value
    var value = NeumaierSum()
    var variance = 0.0
    var spread = 0.0
    for stratum in strata {
      guard let difference = RatioDifference(stratum.first, stratum.second),
        let error = difference.standardError,
        let degrees = difference.degreesOfFreedom
      else { return nil }
      let share = stratum.weight / whole
      let part = share * share * error * error
      value.add(share * difference.value)
      variance += part
      spread += part * part / degrees
    }
    guard variance > 0, spread > 0 else { return nil }
    self.value = value.value
    standardError = variance.squareRoot()
    degreesOfFreedom = variance * variance / spread
  }

  /// value ± t·standardError.
  public func interval(at level: ConfidenceLevel = .percent95) -> Interval {
    let half =
      standardError * SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: degreesOfFreedom)
    return Interval(low: value - half, high: value + half)
  }
}
