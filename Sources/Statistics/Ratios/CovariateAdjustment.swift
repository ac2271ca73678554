/// The difference of a unit mean between two arms, less what units already differed by before the pilot (CUPED).
///
/// With y a unit's value, x the same before: θ the slope of y on x pooled within the arms, d = (ȳ₂ − ȳ₁) − θ(x̄₂ − x̄₁), its
/// variance Σ s²(y − θx)/k, t on Satterthwaite's degrees of freedom.
///
/// - Assumes: x was measured before the units were randomised, so that the arms cannot have changed it.
/// - Complexity: O(units).
/// - Reference: Deng, Xu, Kohavi & Walker (2013), WSDM, 123–132, section 3.
public struct CovariateAdjustment: Sendable, Hashable {
  /// One arm: the value and the covariate of each unit.
  public struct UnitValues: Sendable, Hashable {
    public let values: [Double]
    public let covariates: [Double]

    /// - Precondition: as many values as covariates, all finite.
    public init(values: [Double], covariates: [Double]) {
      precondition(
        values.count == covariates.count && (values + covariates).allSatisfy(\.isFinite),
        "each unit has a finite value and a finite covariate")
      self.values = values
      self.covariates = covariates
    }
  }

  public let slope: Double
  /// y − θx of each unit, as a ratio with one trial a unit.
  public let first: RatioSample
  public let second: RatioSample
  /// The adjusted difference, as that of a ratio with one trial a unit.
  public let difference: RatioDifference

  /// - Returns: `nil` if an arm has fewer than two units, or the covariate does not vary.
  public init?(_ first: UnitValues, _ second: UnitValues) {
    guard first.values.count >= 2, second.values.count >= 2 else { return nil }
    let moments = [first, second].map(Self.moments)
    let spread = moments[0].spread + moments[1].spread
    guard spread > 0 else { return nil }
    let slope = (moments[0].product + moments[1].product) / spread
    let (before, after) = (Self.adjusted(first, slope), Self.adjusted(second, slope))
    guard let difference = RatioDifference(before, after) else { return nil }
    self.slope = slope
    self.first = before
    self.second = after
    self.difference = difference
  }

  private static func adjusted(_ arm: UnitValues, _ slope: Double) -> RatioSample {
    RatioSample(
      numerators: zip(arm.values, arm.covariates).map { $0 - slope * $1 },
      denominators: [Double](repeating: 1, count: arm.values.count))
  }

  private static func moments(_ arm: UnitValues) -> (product: Double, spread: Double) {
    let (y, x) = (arm.values.mean ?? 0, arm.covariates.mean ?? 0)
    let products = zip(arm.values, arm.covariates).map { ($0 - y) * ($1 - x) }
    return (NeumaierSum(products).value, NeumaierSum(arm.covariates.map { ($0 - x) * ($0 - x) }).value)
  }
}
