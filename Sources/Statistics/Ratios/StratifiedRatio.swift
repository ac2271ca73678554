/// A ratio metric of one arm over strata with fixed weights, R = Σ w_s·r_s, as a value of each unit.
///
/// Strata such as phases with another allocation must not be pooled: the mix would differ between the arms. A unit may lie
/// in several strata, so what it adds to R is summed over them before anything is said of the spread:
///
///     v_i = R + k·Σ_s w_s·(y_is − r_s·m_is)/M_s
///
/// The mean of v over the k units is R, and s²(v)/k its variance by linearisation; with one stratum that is the delta method.
///
/// - Assumes: strata known before the units were randomised; weights fixed beforehand; independent units.
/// - Complexity: O(units · strata).
/// - Reference: Miratrix, Sekhon & Yu (2013), J. R. Stat. Soc. B 75, 369–396; Särndal, Swensson & Wretman (1992), Model
///   Assisted Survey Sampling, section 5.5, for the linearisation.
public struct StratifiedRatio: Sendable, Hashable {
  /// R.
  public let value: Double
  /// Positions of the units that have a trial in some stratum.
  public let units: [Int]
  /// v of each such unit.
  public let unitValues: [Double]
  /// Σ m over all strata of each such unit.
  public let trials: [Double]

  /// - Parameter strata: the same units in the same order in each, with trials or without; only the proportions of the
  ///   weights count.
  /// - Precondition: weights are positive and finite, and every stratum lists as many units.
  /// - Returns: `nil` without strata, or if a stratum has no trial.
  public init?(_ strata: [(sample: RatioSample, weight: Double)]) {
    precondition(strata.allSatisfy { $0.weight > 0 && $0.weight.isFinite }, "weights are positive")
    let count = strata.first?.sample.units ?? 0
    precondition(strata.allSatisfy { $0.sample.units == count }, "each stratum lists the same units")
    let whole = NeumaierSum(strata.map(\.weight)).value
    var value = NeumaierSum()
    var changes = [Double](repeating: 0, count: count)
    var trials = changes
    for (sample, weight) in strata {
      guard let ratio = sample.ratio else { return nil }
      let share = weight / whole
      value.add(share * ratio)
      let scale = share / sample.trials
      for unit in 0..<count {
        changes[unit] += scale * (sample.numerators[unit] - ratio * sample.denominators[unit])
        trials[unit] += sample.denominators[unit]
      }
    }
    let seen = trials.indices.filter { trials[$0] > 0 }
    guard !seen.isEmpty else { return nil }
    self.value = value.value
    units = seen
    unitValues = seen.map { value.value + Double(seen.count) * changes[$0] }
    self.trials = seen.map { trials[$0] }
  }

  /// v as a ratio metric with one trial a unit.
  public var sample: RatioSample {
    RatioSample(numerators: unitValues, denominators: [Double](repeating: 1, count: unitValues.count))
  }
}
