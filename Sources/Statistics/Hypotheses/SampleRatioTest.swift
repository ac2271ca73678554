/// Whether units fell to the arms in the shares that were planned.
///
/// Chi-square over the arms, its p value by the survival function, which keeps its digits where 1 − cdf is 0. For two
/// arms, if an expected count is below 5, the exact binomial test instead. With more arms and such a count the
/// chi-square value stays and `hasSmallExpectedCount` says that it is rough.
///
/// - Assumes: units are independent. Test units of randomisation, never transactions, which are clustered and fire
///   falsely.
/// - Complexity: O(arms).
/// - Reference: Pearson (1900), Phil. Mag. 50, 157–175; Fabijan and others (2019), KDD, on sample ratio mismatch.
public struct SampleRatioTest: Sendable, Hashable {
  /// Units expected in each arm.
  public let expected: [Double]
  /// Σ (observed − expected)² / expected.
  public let chiSquare: Double
  /// Arms − 1.
  public let degreesOfFreedom: Int
  /// The probability, if the plan was followed, of counts at least this far from it.
  public let pValue: Double
  /// The exact binomial p value of two arms; `nil` for more.
  public let exactPValue: Double?
  /// Whether the p value is the exact binomial one.
  public let isExact: Bool

  /// - Parameters:
  ///   - observed: units seen in each arm.
  ///   - shares: the planned shares or ratios; only their proportions count.
  /// - Precondition: as many shares as arms, at least two, all positive; no negative count.
  /// - Returns: `nil` if there are no units.
  public init?(observed: [Int], expectedShares shares: [Double]) {
    precondition(
      observed.count == shares.count && shares.count >= 2, "each of two or more arms has a planned share")
    precondition(
      observed.allSatisfy { $0 >= 0 } && shares.allSatisfy { $0 > 0 && $0.isFinite },
      "counts are not negative, shares are positive")
    let units = observed.reduce(0, +)
    guard units > 0 else { return nil }
    let whole = NeumaierSum(shares).value
    let expected = shares.map { Double(units) * $0 / whole }
    let terms = zip(observed, expected).map { (Double($0) - $1) * (Double($0) - $1) / $1 }
    self.expected = expected
    chiSquare = NeumaierSum(terms).value
    degreesOfFreedom = shares.count - 1
    isExact = shares.count == 2 && expected.contains { $0 < 5 }
    let exact =
      shares.count == 2
      ? BinomialCount(successes: observed[0], trials: units).exactTwoSidedTest(share: shares[0] / whole) : nil
    let rough = SpecialFunctions.chiSquareSurvival(chiSquare, degreesOfFreedom: Double(degreesOfFreedom))
    exactPValue = exact
    pValue = isExact ? exact ?? rough : rough
  }

  /// Whether an arm expects fewer than 5 units, below which chi-square is rough.
  public var hasSmallExpectedCount: Bool { expected.contains { $0 < 5 } }
}
