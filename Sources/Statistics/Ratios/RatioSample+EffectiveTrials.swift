extension RatioSample {
  /// Σy: of a share, its events.
  public var events: Double { NeumaierSum(numerators).value }

  /// Σm.
  public var trials: Double { NeumaierSum(denominators).value }

  /// The intraclass correlation within the units of both arms, each arm around its own rate: steadier than that of one
  /// arm where events are few.
  ///
  /// The mean of the arms' correlations, weighted by their trials; an arm that says nothing is left out.
  ///
  /// - Assumes: shares; see ``intraclassCorrelation``.
  /// - Complexity: O(k).
  /// - Returns: `nil` if neither arm has a correlation.
  public func pooledCorrelation(with other: RatioSample) -> Double? {
    let known = [self, other].compactMap { arm in
      arm.intraclassCorrelation.map { (correlation: $0, trials: arm.trials) }
    }
    let weight = known.reduce(0) { $0 + $1.trials }
    return weight > 0 ? known.reduce(0) { $0 + $1.correlation * $1.trials } / weight : nil
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
  /// - Assumes: a share: whole numbers with 0 ≤ y ≤ m.
  /// - Complexity: O(k).
  /// - Reference: Korn & Graubard (1998), Surv. Methodol. 24, 193–201 (exact on effective trials); Wilson (1927), J. Am.
  ///   Stat. Assoc. 22, 209–212; Clopper & Pearson (1934), Biometrika 26, 404–413.
  public func shareEstimate(at level: ConfidenceLevel, correlation: Double? = nil) -> Estimate {
    guard let ratio else { return .unknown("no trials", level: level) }
    let effective = effectiveTrials(correlation: correlation ?? intraclassCorrelation)
    guard ratio > 0 else {
      let bound = Interval.upperBoundWithoutEvent(trials: effective, at: level)
      return Estimate(0, Interval(low: 0, high: bound), level: level, method: .upperBound)
    }
    guard min(events, trials - events) >= 50 else {
      return Estimate(
        ratio, .exact(rate: ratio, trials: effective, at: level), level: level, method: .clopperPearson)
    }
    return Estimate(
      ratio, .wilson(rate: ratio, trials: effective, at: level), level: level, method: .wilson)
  }
}
