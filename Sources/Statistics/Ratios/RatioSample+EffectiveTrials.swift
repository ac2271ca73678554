extension RatioSample {
  /// Σy: of a share, its events.
  public var events: Double { NeumaierSum(numerators).value }

  /// Σm.
  public var trials: Double { NeumaierSum(denominators).value }

  /// The larger of the arms' intraclass correlations, each around its own rate: what rare events rest on.
  ///
  /// A few events tell little of how alike the trials of a unit are, and what they tell is too low more often than too high:
  /// with the mean of both arms the interval of a difference covers 93.5 % where 400 users make 10 events, with the larger
  /// 97 %.
  ///
  /// - Assumes: shares; see ``intraclassCorrelation``.
  /// - Complexity: O(k).
  /// - Returns: `nil` if neither arm has a correlation.
  public func largerCorrelation(with other: RatioSample) -> Double? {
    [self, other].compactMap(\.intraclassCorrelation).max()
  }

  /// As many independent trials as the clustered ones count like: Σm / max(1, 1 + (Σm²/Σm − 1)·ICC).
  ///
  /// An unknown correlation counts as none.
  ///
  /// - Precondition: Σm is positive.
  /// - Reference: Eldridge, Ashby & Kerry (2006), Int. J. Epidemiol. 35, 1292–1300, equation 4.
  public func effectiveTrials(correlation: Double?) -> Double {
    let squares = NeumaierSum(denominators.lazy.map { $0 * $0 }).value
    return trials / max(1, 1 + (squares / trials - 1) * (correlation ?? 0))
  }

  /// The share of events with its interval on effective trials: without any event, from 0 to the exact one-sided bound
  /// 1 − (1 − level)^(1/n); with fewer than 50 events or non-events the exact interval; else Wilson's.
  ///
  /// With two or three events Wilson's lower end lies too high: at n·p = 0.5 it covers 91 %.
  ///
  /// - Parameter correlation: that of like trials, such as the other arm's; with fewer than 50 events or non-events it counts if it
  ///   is larger than the arm's own, see ``largerCorrelation(with:)``.
  /// - Assumes: a share: whole numbers with 0 ≤ y ≤ m.
  /// - Complexity: O(k).
  /// - Reference: Korn & Graubard (1998), Surv. Methodol. 24, 193–201 (exact on effective trials); Wilson (1927), J. Am.
  ///   Stat. Assoc. 22, 209–212; Clopper & Pearson (1934), Biometrika 26, 404–413.
  public func shareEstimate(at level: ConfidenceLevel, correlation: Double? = nil) -> Estimate {
    guard let ratio else { return .unknown("no trials", level: level) }
    let isFew = min(events, trials - events) < 50
    let own = intraclassCorrelation
    let known = isFew || own == nil ? [own, correlation].compactMap(\.self).max() : own
    let effective = effectiveTrials(correlation: known)
    guard ratio > 0 else {
      let bound = Interval.upperBoundWithoutEvent(trials: effective, at: level)
      return Estimate(0, Interval(low: 0, high: bound), level: level, method: .upperBound)
    }
    guard !isFew else {
      return Estimate(
        ratio, .exact(rate: ratio, trials: effective, at: level), level: level, method: .clopperPearson)
    }
    return Estimate(
      ratio, .wilson(rate: ratio, trials: effective, at: level), level: level, method: .wilson)
  }
}
