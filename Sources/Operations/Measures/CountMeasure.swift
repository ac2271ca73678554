import Statistics
import Vocabulary

/// A KPI that counts, in both arms of one set: its rates and their difference, at the unit that was randomised.
///
/// Shares carry Wilson's interval, or the exact one of few events, with the trials divided by the design effect, since
/// transactions of one unit are alike; without any event, the exact upper bound. The difference is that of ``UnitComparison``.
/// In a plan with phases both rates and their difference weight the phases; counts are those of all phases.
///
/// - Reference: Deng, Knoblich & Lu (2018), KDD; Newcombe (1998), Stat. Med. 17, 873–890.
struct CountMeasure {
  let kpi: KPI
  let set: TransactionSet
  let plan: ComparisonPlan
  private let counts: PerArm<(numerator: Int, denominator: Int)>
  private let ratios: PerArm<RatioSample>
  private let rates: PerArm<StratifiedRatio>?

  init(_ kpi: KPI, _ set: TransactionSet, _ plan: ComparisonPlan) {
    self.kpi = kpi
    self.set = set
    self.plan = plan
    counts = set.samples.map { $0.counts(kpi) }
    ratios = set.samples.map { $0.ratioSample(kpi) }
    rates = AdjustedComparison.rates(kpi, set, plan, ratios)
  }

  /// How alike the trials of one unit are, by arm; nothing of an arm without trials.
  var clustering: [UnitClustering] {
    Arm.allCases.compactMap { UnitClustering(kpi, $0, ratios[$0]) }
  }

  var records: [KPIRecord] {
    Arm.allCases.map { arm in
      let (numerator, denominator) = counts[arm]
      return KPIRecord(
        kpi: kpi, arm: arm, set: set.name, numerator: isTold ? numerator : nil, denominator: denominator,
        people: set.samples[arm].people(kpi), estimate: estimate(arm))
    }
  }

  /// Whether none would mean that nothing of the kind happened.
  private var isTold: Bool { plan.scope.tells(kpi) }

  private func estimate(_ arm: Arm) -> Estimate {
    guard isTold else { return .unknown(LogScope.reason, level: plan.level) }
    let sample = ratios[arm]
    if plan.phases != nil, let rate = rates?[arm] { return estimate(rate) }
    guard kpi.unit != .share else {
      return sample.shareEstimate(at: plan.level, correlation: ratios[arm.other].intraclassCorrelation)
    }
    guard let ratio = sample.ratio else { return .unknown("no trials", level: plan.level) }
    let interval = sample.interval(at: plan.level).map { Interval(low: max(0, $0.low), high: $0.high) }
    return Estimate(
      ratio, interval, level: plan.level, method: interval == nil ? nil : .deltaMethod,
      reason: interval == nil ? "nothing varied between the units" : nil)
  }

  /// By linearisation; without an interval where nothing varied.
  private func estimate(_ rate: StratifiedRatio) -> Estimate {
    let highest = kpi.unit == .share ? 1 : Double.infinity
    let interval = rate.sample.interval(at: plan.level)
      .map { Interval(low: max(0, $0.low), high: min(highest, $0.high)) }
    return Estimate(
      rate.value, interval, level: plan.level, method: interval == nil ? nil : .phaseStrata,
      reason: interval == nil ? "nothing varied between the units" : nil)
  }

  /// `nil` if neither arm has a trial.
  var contrast: KPIContrast? {
    guard counts.baseline.denominator > 0 || counts.augmented.denominator > 0 else { return nil }
    guard isTold else {
      return KPIContrast(
        kpi: kpi, set: set.name, delta: .unknown(LogScope.reason, level: plan.level), p: nil,
        reading: .undetermined)
    }
    let comparison = UnitComparison(
      baseline: ratios.baseline, augmented: ratios.augmented, metric: kpi.unit == .share ? .share : .amount,
      level: plan.levelOfDifferences, seed: plan.seed)
    let plain = contrast(comparison)
    guard let adjusted = AdjustedComparison(kpi, set, plan, ratios, rates: rates) else {
      return plan.phases?.changesAllocation == true ? unweighable : plain
    }
    var result = contrast(adjusted.comparison)
    if result.delta.interval != nil { result.delta.method = adjusted.method }
    result.unadjusted = plain.delta
    return result
  }

  private func contrast(_ comparison: UnitComparison) -> KPIContrast {
    KPIContrast(
      kpi: kpi, set: set.name, delta: comparison.delta, p: comparison.pValue, reading: reading(comparison))
  }

  /// Where the allocation changed, phases may not be pooled, even if they are too small to be weighted.
  private var unweighable: KPIContrast {
    KPIContrast(
      kpi: kpi, set: set.name,
      delta: .unknown("too few events in the phases, whose allocation differs", level: plan.level), p: nil,
      reading: .undetermined)
  }

  private func reading(_ comparison: UnitComparison) -> ContrastReading {
    if comparison.isUndeterminedByDesign || comparison.delta.interval == nil { return .undetermined }
    return comparison.showsDifference ? kpi.reading(comparison.delta) : .noDifferenceShown
  }
}

extension KPI {
  /// What an interval of the difference augmented − baseline says.
  func reading(_ delta: Estimate) -> ContrastReading {
    guard let interval = delta.interval else { return .undetermined }
    if interval.low <= 0 && interval.high >= 0 { return .noDifferenceShown }
    return (interval.high < 0) == lowerIsBetter ? .better : .worse
  }
}
