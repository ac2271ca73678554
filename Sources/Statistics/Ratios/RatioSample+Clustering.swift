extension RatioSample {
  /// Kish's effective number of units, (Σm)² / Σm²: equal to the units if all have the same size.
  ///
  /// - Reference: Kish (1965), Survey Sampling.
  /// - Returns: `nil` if Σm is 0.
  public var kishUnits: Double? {
    let sum = NeumaierSum(denominators).value
    guard sum > 0 else { return nil }
    return sum * sum / NeumaierSum(denominators.lazy.map { $0 * $0 }).value
  }

  /// The intraclass correlation of yes-or-no trials within units, by analysis of variance for units of unequal size.
  ///
  /// (B − W) / (B + (m₀ − 1)·W) with mean squares B between and W within units and m₀ = (N − Σm²/N)/(k − 1), over the
  /// units that have trials. Negative if units differ less than chance alone would make them.
  ///
  /// - Assumes: y successes among m trials, whole numbers with 0 ≤ y ≤ m.
  /// - Complexity: O(k).
  /// - Reference: Donner (1986), Int. Stat. Rev. 54, 67–82, equation for the ANOVA estimator.
  /// - Returns: `nil` below two units with trials, if no unit has two trials, if nothing varies, or if the numbers are
  ///   not successes among trials.
  public var intraclassCorrelation: Double? {
    let clusters = zip(numerators, denominators).filter { $0.1 > 0 }
    let areCounts = clusters.allSatisfy { y, m in
      y >= 0 && y <= m && y == y.rounded() && m == m.rounded()
    }
    let trials = NeumaierSum(clusters.lazy.map(\.1)).value
    let k = Double(clusters.count)
    guard areCounts, k >= 2, trials > k, let rate = ratio else { return nil }
    let between = clusters.lazy.map { y, m in m * (y / m - rate) * (y / m - rate) }
    let within = clusters.lazy.map { y, m in y * (1 - y / m) }
    let meanBetween = NeumaierSum(between).value / (k - 1)
    let meanWithin = NeumaierSum(within).value / (trials - k)
    let squares = NeumaierSum(clusters.lazy.map { $0.1 * $0.1 }).value
    let typicalSize = (trials - squares / trials) / (k - 1)
    let spread = meanBetween + (typicalSize - 1) * meanWithin
    return spread > 0 ? (meanBetween - meanWithin) / spread : nil
  }

  /// How many times larger the variance is than if all trials were independent: 1 + ((CV² + 1)·m̄ − 1)·ICC, CV the
  /// coefficient of variation of m with divisor k.
  ///
  /// Below 1 where the ICC is negative; divide trials by max(1, effect).
  ///
  /// - Reference: Eldridge, Ashby & Kerry (2006), Int. J. Epidemiol. 35, 1292–1300, equation 4.
  /// - Returns: `nil` without an intraclass correlation.
  public var designEffect: Double? {
    guard let correlation = intraclassCorrelation, let mean = denominators.mean, mean > 0 else { return nil }
    // (CV² + 1)·m̄ = Σm² / Σm.
    let squares = NeumaierSum(denominators.lazy.map { $0 * $0 }).value
    return 1 + (squares / NeumaierSum(denominators).value - 1) * correlation
  }
}
