/// The two-sided p value that as many pairs turn to yes as to no: the exact binomial test of the pairs that changed.
///
/// Pairs that did not change say nothing; without a change it is 1.
///
/// - Assumes: independent pairs.
/// - Complexity: O(log n).
/// - Precondition: no negative count.
/// - Reference: McNemar (1947), Psychometrika 12, 153–157; exact form as in Fagerland, Lydersen & Laake (2013), BMC Med.
///   Res. Methodol. 13, 91.
public func exactMcNemarTest(gained: Int, lost: Int) -> Double {
  precondition(gained >= 0 && lost >= 0, "counts are not negative")
  return BinomialCount(successes: gained, trials: gained + lost).exactTwoSidedTest(share: 0.5)
}
