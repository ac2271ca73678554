/// A rate carried from the laboratory to the field: Σ w_p·r_p, with the strata's shares w from field counts.
///
/// Variance Σ Σ w_p·w_q·ρ_pq·s_p·s_q + [Σ w_p·r_p² − (Σ w_p·r_p)²]/n_w: of the rates, s_p² = r_p(1 − r_p)/n_p and ρ_pq = 0 for
/// independent trials, and of the mix.
///
/// - Assumes: within a stratum, the field is like the laboratory.
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
    self.init(
      counts.map { count in count.rate.map { ($0, $0 * (1 - $0) / Double(count.trials)) } }, mix: mix,
      draws: Double(mix.reduce(0, +)))
  }

  /// The same for rates, or differences of rates, whose variance is known, as that of clustered trials is.
  ///
  /// - Parameters:
  ///   - rates: of each stratum, with its variance; `nil`: not measured.
  ///   - draws: how many independent draws the mix counts like: its units, if those of one unit are alike.
  ///   - correlation: that of the rates of two different strata, by their positions.
  /// - Precondition: as many rates as counts of the mix, none negative, and `draws` is positive if anything was seen.
  /// - Returns: `nil` if the field saw nothing, or saw a stratum that was not measured.
  public init?(
    _ rates: [(value: Double, variance: Double)?], mix: [Int], draws: Double,
    correlation: (Int, Int) -> Double = { _, _ in 0 }
  ) {
    precondition(
      rates.count == mix.count && mix.allSatisfy { $0 >= 0 }, "each stratum has a rate and a share")
    let seen = mix.reduce(0, +)
    guard seen > 0, zip(rates, mix).allSatisfy({ $0 != nil || $1 == 0 }) else { return nil }
    let strata = rates.indices.compactMap { index in
      rates[index].map {
        (index: index, share: Double(mix[index]) / Double(seen), rate: $0.value, variance: $0.variance)
      }
    }
    let mean = NeumaierSum(strata.map { $0.share * $0.rate }).value
    value = mean
    let own = strata.map { $0.share * $0.share * $0.variance }
    let shared = strata.indices.flatMap { row in
      strata[..<row].map { other in
        2 * strata[row].share * other.share * correlation(strata[row].index, other.index)
          * (strata[row].variance * other.variance).squareRoot()
      }
    }
    varianceFromRates = max(0, NeumaierSum(own + shared).value)
    // About the mean, so that nothing cancels.
    varianceFromMix =
      NeumaierSum(strata.map { $0.share * ($0.rate - mean) * ($0.rate - mean) }).value / draws
  }

  /// value ± z·standardError, kept within what is possible; `nil` if nothing varied.
  public func interval(
    at level: ConfidenceLevel = .percent95, within bounds: ClosedRange<Double> = 0...1
  ) -> Interval? {
    guard standardError > 0 else { return nil }
    let half = SpecialFunctions.normalQuantile(1 - level.tail) * standardError
    return Interval(low: value - half, high: value + half).clamped(to: bounds)
  }
}
