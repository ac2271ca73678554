/// A rate carried from the laboratory to the field: Σ w_p·r_p, with the strata's shares w from field counts.
///
/// Variance Σ w_p²·r_p(1 − r_p)/n_p + [Σ w_p·r_p² − (Σ w_p·r_p)²]/n_w: of the rates, and of the mix.
///
/// - Assumes: independent trials in each stratum; within it, the field is like the laboratory.
/// - Complexity: O(strata).
/// - Reference: Cochran (1977), Sampling Techniques, section 5A.9 (post-stratification) with a multinomial mix.
public struct PostStratifiedRate: Sendable, Hashable {
  public let value: Double
  public let varianceFromRates: Double
  public let varianceFromMix: Double

  public var standardError: Double { (varianceFromRates + varianceFromMix).squareRoot() }

  /// - Parameters:
  ///   - counts: events and trials of each stratum in the laboratory.
  ///   - mix: how often the field saw each stratum.
  /// - Precondition: as many counts as strata, no negative mix.
  /// - Returns: `nil` if the field saw nothing, or saw a stratum without trials: that rate is not identified.
  public init?(_ counts: [BinomialCount], mix: [Int]) {
    precondition(
      counts.count == mix.count && mix.allSatisfy { $0 >= 0 }, "each stratum has a count and a share")
    let seen = mix.reduce(0, +)
    guard seen > 0, zip(counts, mix).allSatisfy({ $0.trials > 0 || $1 == 0 }) else { return nil }
    let strata = zip(counts, mix).compactMap { count, seenHere in
      count.rate.map { (share: Double(seenHere) / Double(seen), rate: $0, trials: Double(count.trials)) }
    }
    let mean = NeumaierSum(strata.map { $0.share * $0.rate }).value
    value = mean
    varianceFromRates =
      NeumaierSum(strata.map { $0.share * $0.share * $0.rate * (1 - $0.rate) / $0.trials }).value
    // About the mean, so that nothing cancels.
    varianceFromMix =
      NeumaierSum(strata.map { $0.share * ($0.rate - mean) * ($0.rate - mean) }).value / Double(seen)
  }

  /// value ± z·standardError; `nil` if nothing varied.
  public func interval(at level: ConfidenceLevel = .percent95) -> Interval? {
    guard standardError > 0 else { return nil }
    let half = SpecialFunctions.normalQuantile(1 - level.tail) * standardError
    return Interval(low: max(0, value - half), high: min(1, value + half))
  }
}
