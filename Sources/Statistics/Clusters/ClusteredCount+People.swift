extension ClusteredCount {
  /// The rate of trials that each belong to one person, such as the false rejects of mated comparisons.
  ///
  /// With m trials and e successes of a person, p = Σe/Σm:
  ///
  ///     Var = Σ(e − p·m)² / (Σm)²
  ///
  /// - Assumes: people drawn independently; their trials may hang together in any way.
  /// - Parameter counts: One for each person; those without trials change nothing.
  /// - Complexity: O(people).
  /// - Reference: Fogliato, Patil & Perona (2024), Confidence intervals for error rates in 1:1 matching tasks, Int. J.
  ///   Comput. Vis.
  /// - Returns: `nil` if there are no trials.
  public static func people(_ counts: some Sequence<BinomialCount>) -> ClusteredCount? {
    let counts = Array(counts)
    let total = counts.reduce(BinomialCount(successes: 0, trials: 0), +)
    guard let rate = total.rate else { return nil }
    let squares = NeumaierSum(
      counts.lazy.map { count in
        let residual = count.residual(from: rate)
        return residual * residual
      }
    ).value
    let trials = Double(total.trials)
    return ClusteredCount(count: total, variance: squares / (trials * trials))
  }
}

extension BinomialCount {
  /// Successes beyond what the rate would give.
  func residual(from rate: Double) -> Double { Double(successes) - rate * Double(trials) }
}
