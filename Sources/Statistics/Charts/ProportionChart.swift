/// The chart of a proportion, one count a run: Laney's p′.
///
/// With many trials a run the binomial limits of the classical p chart are so narrow that every run is beyond them, since a
/// rate varies from run to run by more than its counting noise. p′ measures that variation by the mean moving range of the
/// standardised rates:
///
///     z_i = (p_i − p̄)/√(p̄(1 − p̄)/n_i),   σ_z = mean |z_i − z_(i−1)| / d₂,   p̄ ± 3σ_z·√(p̄(1 − p̄)/n_i)
///
/// - Assumes: runs that are independent.
/// - Reference: Laney (2002), Quality Engineering 14, 531–537.
public struct ProportionChart: Sendable, Hashable {
  /// All successes of all trials.
  public let centre: Double
  /// How much more than counting noise the rates vary: 1 is no more; far below 1 counts are too regular to be true.
  public let sigmaZ: Double
  private let trials: [Int]

  /// - Complexity: O(runs).
  /// - Returns: `nil` of fewer than two runs, if a run has no trials, or if every trial, or none, is a success.
  public init?(_ counts: [BinomialCount]) {
    let all = counts.reduce(BinomialCount(successes: 0, trials: 0), +)
    guard counts.count >= 2, counts.allSatisfy({ $0.trials > 0 }), let centre = all.rate, centre > 0,
      centre < 1
    else { return nil }
    let standardised = counts.map { count in
      (Double(count.successes) / Double(count.trials) - centre)
        / Self.noise(centre, trials: count.trials)
    }
    self.centre = centre
    trials = counts.map(\.trials)
    sigmaZ = IndividualsChart.meanMovingRange(of: standardised) / IndividualsChart.d2
  }

  private static func noise(_ rate: Double, trials: Int) -> Double {
    (rate * (1 - rate) / Double(trials)).squareRoot()
  }

  /// By run; beyond these a rate is no longer what chance makes. Clipped to 0 … 1.
  public var limits: [Interval] { limits(reach: 3 * sigmaZ) }

  /// By run, the limits of the classical p chart, which knows counting noise alone.
  public var binomialLimits: [Interval] { limits(reach: 3) }

  private func limits(reach: Double) -> [Interval] {
    trials.map { trials in
      let half = reach * Self.noise(centre, trials: trials)
      return Interval(low: max(0, centre - half), high: min(1, centre + half))
    }
  }
}
