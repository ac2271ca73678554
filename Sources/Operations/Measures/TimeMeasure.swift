import Statistics
import Vocabulary

/// KPIs of time in both arms of one set: quantiles and means, with percentile intervals over resampled units.
///
/// Units are drawn with replacement within their arm, and both arms of a replicate give one difference.
///
/// - Assumes: independent units.
/// - Complexity: O(replicates · times).
/// - Reference: Cameron, Gelbach & Miller (2008), Rev. Econ. Stat. 90, 414–427, on resampling clusters.
struct TimeMeasure {
  static let replicates = 500
  static let streams = PerArm<UInt32>(baseline: 101, augmented: 102)

  let kpis: [KPI]
  let set: TransactionSet
  let level: ConfidenceLevel
  let seed: UInt64

  /// Records and contrasts of KPIs that share their times.
  var results: (records: [KPIRecord], contrasts: [KPIContrast]) {
    guard let first = kpis.first else { return ([], []) }
    let times = set.samples.map { $0.times(first) }
    let people = set.samples.map { $0.people(first) }
    let summaries = kpis.compactMap(\.summary)
    let drawn = PerArm { arm in replicates(of: summaries, times[arm], Self.streams[arm]) }
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    for (index, (kpi, summary)) in zip(kpis, summaries).enumerated() {
      let values = PerArm { arm in
        summary.value(times[arm], [Int32](repeating: 1, count: times[arm].unitCount))
      }
      let replicates = drawn.map { $0[index] }
      records += Arm.allCases.map { arm in
        KPIRecord(
          kpi: kpi, arm: arm, set: set.name, numerator: nil, denominator: times[arm].values.count,
          people: people[arm], estimate: estimate(values[arm], replicates[arm], units: times[arm].unitCount))
      }
      contrasts += [contrast(kpi, values, replicates, times)].compactMap { $0 }
    }
    return (records, contrasts)
  }

  /// What each summary is in each replicate; the draws of only one replicate are held at a time.
  private func replicates(
    of summaries: [TimeSummary], _ times: UnitTimes, _ stream: UInt32
  ) -> [[Double?]] {
    var values = [[Double?]](repeating: [], count: summaries.count)
    guard times.values.count > 1 else { return values }
    var draws = [Int32](repeating: 0, count: times.unitCount)
    for replicate in 0..<UInt32(Self.replicates) {
      CounterRandom(seed: seed, stream: stream, replicate: replicate)
        .multiplicities(of: times.unitCount, into: &draws)
      for (index, summary) in summaries.enumerated() { values[index].append(summary.value(times, draws)) }
    }
    return values
  }

  private func estimate(_ value: Double?, _ replicates: [Double?], units: Int) -> Estimate {
    guard let value else { return .unknown("no times", level: level) }
    guard let interval = interval(replicates, units: units) else {
      return Estimate(value, nil, level: level, method: nil, reason: "fewer than 10 units")
    }
    return Estimate(value, interval, level: level, method: .unitBootstrap)
  }

  private func interval(_ replicates: [Double?], units: Int) -> Interval? {
    let known = replicates.compactMap { $0 }.sorted()
    // A replicate without any time is dropped; more than one in a hundred leaves no interval.
    guard units >= 10, known.count >= replicates.count * 99 / 100, !known.isEmpty,
      let low = known.sortedQuantile(level.tail), let high = known.sortedQuantile(1 - level.tail)
    else { return nil }
    return Interval(low: low, high: high)
  }

  private func contrast(
    _ kpi: KPI, _ values: PerArm<Double?>, _ replicates: PerArm<[Double?]>, _ times: PerArm<UnitTimes>
  ) -> KPIContrast? {
    guard !times.baseline.values.isEmpty || !times.augmented.values.isEmpty else { return nil }
    guard let baseline = values.baseline, let augmented = values.augmented else {
      return KPIContrast(
        kpi: kpi, set: set.name, delta: .unknown("an arm has no times", level: level), p: nil,
        reading: .undetermined)
    }
    let differences: [Double?] = zip(replicates.augmented, replicates.baseline).map { a, b in
      a.flatMap { a in b.map { a - $0 } }
    }
    let interval = interval(differences, units: min(times.baseline.unitCount, times.augmented.unitCount))
    let delta = Estimate(
      augmented - baseline, interval, level: level, method: interval == nil ? nil : .unitBootstrap,
      reason: interval == nil ? "fewer than 10 units in an arm" : nil)
    return KPIContrast(
      kpi: kpi, set: set.name, delta: delta,
      p: interval.map { _ in Self.pValue(differences, of: augmented - baseline) },
      reading: kpi.reading(delta))
  }

  /// Twice the smaller share of replicates on either side of 0. Where all lie on one side, their number is no measure of
  /// how far 0 is away: then by the normal distribution with their spread, if that is less.
  static func pValue(_ differences: [Double?], of difference: Double) -> Double {
    let known = differences.compactMap { $0 }
    let below = known.filter { $0 <= 0 }.count
    let above = known.filter { $0 >= 0 }.count
    let counted = min(1, 2 * Double(1 + min(below, above)) / Double(known.count + 1))
    guard min(below, above) == 0, let variance = known.sampleVariance, variance > 0 else { return counted }
    return min(counted, 2 * SpecialFunctions.normalUpperTail(abs(difference) / variance.squareRoot()))
  }
}
