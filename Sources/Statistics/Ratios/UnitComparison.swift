/// What two arms of randomised units say about a ratio metric: each rate, their difference, and whether it is chance.
///
/// The method follows the data, and each estimate names it:
///
/// - shares with fewer than 10 events or non-events in an arm: Newcombe's hybrid score interval on effective trials;
/// - 200 Kish units or more in both arms: delta method, t on Satterthwaite's degrees of freedom;
/// - else: cluster bootstrap-t interval.
///
/// The last two are widened to the interval by leaving out one unit at a time: where few units hold much of the traffic,
/// both take a lucky low for a sure one, and a model worse by a margin would pass too often.
///
/// Below 200 Kish units the p value is that of the studentised permutation test.
///
/// - Assumes: the units were randomised one by one.
/// - Complexity: O(units) from 200 Kish units on; below, O(2,000 · units).
/// - Reference: Deng, Knoblich & Lu (2018), KDD; Newcombe (1998), Stat. Med. 17, 873–890; Cameron, Gelbach & Miller
///   (2008), Rev. Econ. Stat. 90, 414–427; Chung & Romano (2013), Ann. Stat. 41, 484–507.
public struct UnitComparison: Sendable {
  /// What numerators and denominators count.
  public enum Metric: Sendable, Hashable {
    /// Yes-or-no trials: whole numbers with 0 ≤ y ≤ m.
    case share
    /// Any amount a trial.
    case amount
  }

  public static let fewestEvents = 10.0
  public static let fewestKishUnits = 200.0

  public let baseline: RatioSample
  public let augmented: RatioSample
  public let metric: Metric
  public let level: ConfidenceLevel
  public let seed: UInt64

  /// Augmented minus baseline; with a reason where there is no interval.
  public let delta: Estimate
  /// Two-sided p value that the arms do not differ; `nil` where events are rare among many units, or nothing varied.
  public let pValue: Double?
  /// Whether so few units were randomised that no outcome could be significant.
  public let isUndeterminedByDesign: Bool

  public init(
    baseline: RatioSample, augmented: RatioSample, metric: Metric, level: ConfidenceLevel, seed: UInt64
  ) {
    self.baseline = baseline
    self.augmented = augmented
    self.metric = metric
    self.level = level
    self.seed = seed
    let arms = UnitArms(baseline, augmented, metric, level, seed)
    delta = arms.delta
    pValue = arms.pValue
    isUndeterminedByDesign =
      !arms.isLarge
      && StudentisedPermutationTest.isUndetermined(units: (baseline.units, augmented.units), at: level)
  }

  /// Whether interval and p value agree that there is a difference.
  public var showsDifference: Bool {
    guard let interval = delta.interval, !interval.contains(0), !isUndeterminedByDesign else { return false }
    return pValue.map { $0 <= 1 - level.value } ?? true
  }
}

/// The choice of method for one pair of arms.
private struct UnitArms {
  let baseline: RatioSample
  let augmented: RatioSample
  let metric: UnitComparison.Metric
  let level: ConfidenceLevel
  let seed: UInt64

  init(
    _ baseline: RatioSample, _ augmented: RatioSample, _ metric: UnitComparison.Metric,
    _ level: ConfidenceLevel, _ seed: UInt64
  ) {
    self.baseline = baseline
    self.augmented = augmented
    self.metric = metric
    self.level = level
    self.seed = seed
  }

  var isLarge: Bool {
    [baseline, augmented].allSatisfy { ($0.kishUnits ?? 0) >= UnitComparison.fewestKishUnits }
  }

  private var isRare: Bool {
    metric == .share
      && [baseline, augmented].contains {
        min($0.events, $0.trials - $0.events) < UnitComparison.fewestEvents
      }
  }

  var delta: Estimate {
    guard let difference = RatioDifference(baseline, augmented) else {
      return .unknown("an arm has no trials", level: level)
    }
    if !isRare, isLarge, let interval = difference.interval(at: level) {
      return estimate(difference.value, widened(interval), .deltaMethod)
    }
    if !isRare, !isLarge, let bootstrap = ClusterBootstrapT(baseline, augmented, at: level, seed: seed) {
      return estimate(difference.value, widened(bootstrap.interval), .bootstrapT)
    }
    if metric == .share, let interval = newcombe { return estimate(difference.value, interval, .newcombe) }
    return Estimate(
      difference.value, nil, level: level, method: nil,
      reason: min(baseline.units, augmented.units) < 2
        ? "fewer than 2 units in an arm" : "too little varied between the units")
  }

  private func widened(_ interval: Interval) -> Interval {
    RatioDifference.jackknifeInterval(baseline, augmented, at: level).map(interval.union) ?? interval
  }

  private func estimate(_ value: Double, _ interval: Interval, _ method: EstimationMethod) -> Estimate {
    Estimate(
      value, metric == .share ? interval.clamped(to: -1...1) : interval, level: level, method: method)
  }

  private var newcombe: Interval? {
    guard let first = baseline.ratio, let second = augmented.ratio else { return nil }
    let larger = baseline.largerCorrelation(with: augmented)
    return .newcombeDifference(
      rates: (first, second),
      effectiveTrials: (
        baseline.effectiveTrials(correlation: larger), augmented.effectiveTrials(correlation: larger)
      ), at: level)
  }

  var pValue: Double? {
    guard let difference = RatioDifference(baseline, augmented), difference.standardError != nil else {
      return nil
    }
    if isLarge { return isRare ? nil : difference.pValue }
    return StudentisedPermutationTest(baseline, augmented, seed: seed)?.pValue
  }
}
