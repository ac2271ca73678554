import Foundation

extension BinomialCount {
  /// The two-sided p value that the successes have probability `share`: the probability of all outcomes no likelier
  /// than the observed one.
  ///
  /// Outcomes whose probability exceeds the observed one by less than 1e-7 of it count as equally likely, as in R and
  /// SciPy, so that rounding cannot split a symmetric pair. No trials: 1.
  ///
  /// - Assumes: independent trials.
  /// - Complexity: O(log n) evaluations of the incomplete beta function.
  /// - Precondition: `0 < share < 1`.
  /// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413, for the tails; Sterne (1954), Biometrika 41,
  ///   275–278, for the choice of outcomes.
  public func exactTwoSidedTest(share: Double) -> Double {
    precondition(share > 0 && share < 1, "a share lies strictly between 0 and 1")
    let limit = probability(of: successes, share: share) * (1 + 1e-7)
    // The probability rises up to the mode and falls after it, so each side has one boundary.
    let mode = min(trials, Int((Double(trials) + 1) * share))
    if successes <= mode {
      let right = firstIndex(in: mode..<(trials + 1)) { probability(of: $0, share: share) <= limit }
      let kept = right <= successes ? successes + 1 : right
      return min(1, lowerTail(successes, share: share) + upperTail(kept, share: share))
    }
    let left = firstIndex(in: 0..<(mode + 1)) { probability(of: $0, share: share) > limit }
    return min(1, lowerTail(left - 1, share: share) + upperTail(successes, share: share))
  }

  /// P(X = k).
  private func probability(of k: Int, share: Double) -> Double {
    if k == 0 { return exp(Double(trials) * log1p(-share)) }
    if k == trials { return exp(Double(trials) * log(share)) }
    return SpecialFunctions.betaDensity(Double(k + 1), Double(trials - k + 1), at: share)
      / Double(trials + 1)
  }

  /// P(X ≤ k).
  private func lowerTail(_ k: Int, share: Double) -> Double {
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    return SpecialFunctions.regularisedIncompleteBetaComplement(
      Double(k + 1), Double(trials - k), at: share)
  }

  /// P(X ≥ k).
  private func upperTail(_ k: Int, share: Double) -> Double {
    if k <= 0 { return 1 }
    if k > trials { return 0 }
    return SpecialFunctions.regularisedIncompleteBeta(Double(k), Double(trials - k + 1), at: share)
  }

  /// The first index at which a condition that never turns false again holds; the end of the range if none.
  private func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
