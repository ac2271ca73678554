extension ClusteredCount {
  /// The rate of trials between two people each, such as the false accepts of non-mated comparisons.
  ///
  /// With m trials and e successes of a couple, q = Σe/Σm, D = e − q·m, R the sum of D over the couples of one person:
  ///
  ///     Var = (S + max(0, ΣR² − 2S)) / (Σm)²,   S = ΣD²
  ///
  /// S is a couple's own noise; the rest is what couples that share a person have in common: ``CoupleSpread``.
  ///
  /// - Assumes: people drawn independently, each unordered couple at most once. With 50 people the variance comes out
  ///   at about 0.85 of the truth, with 200 at 0.93.
  /// - Complexity: O(couples + people).
  /// - Reference: Fogliato, Patil & Perona (2024), Confidence intervals for error rates in 1:1 matching tasks, Int. J.
  ///   Comput. Vis.; Snijders & Borgatti (1999), Connections 22.
  /// - Returns: `nil` if there are no trials.
  public static func couples(_ couples: some Sequence<CoupleCount>) -> ClusteredCount? {
    let couples = Array(couples)
    let total = couples.reduce(BinomialCount(successes: 0, trials: 0)) { $0 + $1.count }
    guard let rate = total.rate else { return nil }
    let trials = Double(total.trials)
    return ClusteredCount(
      count: total, variance: CoupleSpread(couples, rate: rate).variance / (trials * trials))
  }
}
