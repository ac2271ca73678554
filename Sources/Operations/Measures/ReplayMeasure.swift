import Statistics
import Vocabulary

/// A KPI of a shadow replay, where both models decide on the same captures: the paired difference.
///
/// Retries, reviews and abandonment are what the baseline led to, and stay unknown for the model that did not act. With
/// d the difference and n the pairs of a unit, the difference is Σd/Σn with the delta method's t interval; where at most four
/// units changed their decision, the score interval of paired proportions with units as trials widens it.
///
/// - Assumes: independent units.
/// - Reference: Obuchowski (1998), Stat. Med. 17, 1495–1507; Tango (1998), Stat. Med. 17, 891–908.
struct ReplayMeasure {
  /// What a model that does not act can be asked.
  static let kpis: [KPI] = [.falseRejectRateProxy, .firstAttemptSuccessRate]

  let kpi: KPI
  let set: TransactionSet
  let level: ConfidenceLevel

  private static let few = 4

  /// `nil` if nothing was decided by both.
  var contrast: KPIContrast? {
    let pairs = UnitPairs(kpi, set.samples)
    guard pairs.count > 0, let value = pairs.sample.ratio else { return nil }
    let resampled = pairs.sample.interval(at: level)
    let isFew = pairs.changed <= Self.few && pairs.changed <= pairs.sample.units
    let score =
      isFew
      ? Interval.pairedScore(gained: pairs.gained, lost: pairs.lost, of: pairs.sample.units, at: level) : nil
    let interval = [resampled, score].compactMap { $0 }.reduce(nil as Interval?) { $0?.union($1) ?? $1 }
      .map { $0.union(Interval(low: value, high: value)).clamped(to: -1...1) }
    let delta = Estimate(
      value, interval, level: level, method: score == nil ? .deltaMethod : .pairedScore,
      reason: interval == nil ? "nothing varied between the units" : nil)
    return KPIContrast(
      kpi: kpi, set: set.name, delta: delta, p: score == nil ? pairs.pValue : nil, reading: kpi.reading(delta)
    )
  }
}
