extension Interval {
  /// The score interval of (gained − lost)/n for n pairs of yes-or-no answers, of which `gained` turned to yes and `lost` to
  /// no.
  ///
  /// All Δ with |gained − lost − nΔ| ≤ z·sqrt(n(2q + Δ(1 − Δ))), q the share of losses that is most likely under Δ. It has
  /// width even if nothing changed: z²/(n + z²) either way.
  ///
  /// - Assumes: independent pairs.
  /// - Complexity: O(1), some hundred evaluations.
  /// - Reference: Tango (1998), Stat. Med. 17, 891–908.
  /// - Returns: `nil` without pairs.
  public static func pairedScore(
    gained: Int, lost: Int, of pairs: Int, at level: ConfidenceLevel = .percent95
  ) -> Interval? {
    precondition(gained >= 0 && lost >= 0 && gained + lost <= pairs, "changes are some of the pairs")
    guard pairs > 0 else { return nil }
    let score = PairedScore(gained: Double(gained), lost: Double(lost), pairs: Double(pairs))
    let z = SpecialFunctions.normalQuantile(1 - level.tail)
    let estimate = Double(gained - lost) / Double(pairs)
    return Interval(
      low: score.crossing(of: z, between: -1, and: estimate),
      high: score.crossing(of: -z, between: estimate, and: 1))
  }
}

/// The score statistic of a difference of paired proportions.
private struct PairedScore {
  let gained: Double
  let lost: Double
  let pairs: Double

  /// Falls from the lower to the upper end of −1 … 1, and is 0 at the estimate.
  func value(at difference: Double) -> Double {
    let distance = gained - lost - pairs * difference
    let variance = pairs * (2 * lossShare(difference) + difference * (1 - difference))
    return variance > 0 ? distance / variance.squareRoot() : distance < 0 ? -.infinity : .infinity
  }

  /// The most likely share of losses if the difference is given: the larger root of 2n·q² + b·q + c.
  private func lossShare(_ difference: Double) -> Double {
    let a = 2 * pairs
    let b = -gained - lost + (2 * pairs - gained + lost) * difference
    let c = -lost * difference * (1 - difference)
    return ((b * b - 4 * a * c).squareRoot() - b) / (2 * a)
  }

  /// Where the statistic reaches `level`, by halving until the two ends are neighbours.
  func crossing(of level: Double, between low: Double, and high: Double) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if value(at: middle) > level { low = middle } else { high = middle }
    }
  }
}
