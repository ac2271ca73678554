import Statistics
import Vocabulary

/// A KPI that counts, in both arms of one set: its rates and their difference.
///
/// Rates carry Wilson's interval with the trials divided by the design effect, since transactions of one unit are alike.
/// The difference is that of two ratios at the unit by the delta method; with fewer than ten events or non-events in an
/// arm Newcombe's hybrid score interval on effective trials, which needs no spread.
///
/// - Reference: Deng, Knoblich & Lu (2018), KDD; Newcombe (1998), Stat. Med. 17, 873–890.
struct CountMeasure {
  static let fewestEvents = 10

  let kpi: KPI
  let set: TransactionSet
  let level: ConfidenceLevel
  private let counts: PerArm<(numerator: Int, denominator: Int)>
  private let ratios: PerArm<RatioSample>

  init(_ kpi: KPI, _ set: TransactionSet, level: ConfidenceLevel) {
    self.kpi = kpi
    self.set = set
    self.level = level
    counts = set.samples.map { $0.counts(kpi) }
    ratios = set.samples.map { $0.ratioSample(kpi) }
  }

  var records: [KPIRecord] {
    Arm.allCases.map { arm in
      let (numerator, denominator) = counts[arm]
      return KPIRecord(
        kpi: kpi, arm: arm, set: set.name, numerator: numerator, denominator: denominator,
        estimate: estimate(arm))
    }
  }

  private func estimate(_ arm: Arm) -> Estimate {
    let (numerator, denominator) = counts[arm]
    guard denominator > 0 else { return .unknown("no trials", level: level) }
    let rate = Double(numerator) / Double(denominator)
    guard kpi.unit == .share else {
      let interval = ratios[arm].interval(at: level).map { Interval(low: max(0, $0.low), high: $0.high) }
      return Estimate(
        rate, interval, level: level, method: .deltaMethod,
        reason: interval == nil ? "nothing varied between the units" : nil)
    }
    return Estimate(
      rate, .wilson(rate: rate, trials: effectiveTrials(arm), at: level), level: level, method: .wilson)
  }

  private func effectiveTrials(_ arm: Arm) -> Double {
    Double(counts[arm].denominator) / max(1, ratios[arm].designEffect ?? 1)
  }

  /// `nil` if neither arm has a trial.
  var contrast: KPIContrast? {
    guard counts.baseline.denominator > 0 || counts.augmented.denominator > 0 else { return nil }
    guard let difference = RatioDifference(ratios.baseline, ratios.augmented) else {
      return KPIContrast(
        kpi: kpi, set: set.name, delta: .unknown("an arm has no trials", level: level), p: nil,
        reading: .undetermined)
    }
    let isRare = kpi.unit == .share && Arm.allCases.contains { events($0) < Self.fewestEvents }
    let interval = isRare ? newcombe : difference.interval(at: level) ?? (kpi.unit == .share ? newcombe : nil)
    let isNewcombe = isRare || difference.standardError == nil
    let delta = Estimate(
      difference.value, interval.map(bounded), level: level, method: isNewcombe ? .newcombe : .deltaMethod,
      reason: interval == nil ? "nothing varied between the units" : nil)
    return KPIContrast(
      kpi: kpi, set: set.name, delta: delta, p: isNewcombe ? nil : difference.pValue,
      reading: kpi.reading(delta))
  }

  /// Events or non-events, whichever are fewer.
  private func events(_ arm: Arm) -> Int {
    min(counts[arm].numerator, counts[arm].denominator - counts[arm].numerator)
  }

  private var newcombe: Interval? {
    let rates = counts.map { $0.denominator > 0 ? Double($0.numerator) / Double($0.denominator) : nil }
    guard let baseline = rates.baseline, let augmented = rates.augmented else { return nil }
    return .newcombeDifference(
      rates: (baseline, augmented),
      effectiveTrials: (effectiveTrials(.baseline), effectiveTrials(.augmented)), at: level)
  }

  private func bounded(_ interval: Interval) -> Interval {
    kpi.unit == .share ? interval.clamped(to: -1...1) : interval
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
