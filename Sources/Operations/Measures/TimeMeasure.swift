import Statistics
import Vocabulary

/// KPIs of time in both arms of one set: quantiles and means, with percentile intervals over resampled units.
///
/// Units are drawn with replacement within their arm, and both arms of a replicate give one difference. Intervals of quantiles
/// are wider by one step of a coarse clock at either end, see ``TimeGrain``.
///
/// - Assumes: independent units.
/// - Complexity: O(replicates · times).
/// - Reference: Cameron, Gelbach & Miller (2008), Rev. Econ. Stat. 90, 414–427, on resampling clusters.
struct TimeMeasure {
  static let replicates = 500
  static let streams = PerArm<UInt32>(baseline: 101, augmented: 102)

  /// Lists of KPIs that share their times.
  let families: [[KPI]]
  let set: TransactionSet
  let level: ConfidenceLevel
  let seed: UInt64
  /// By family, one step of its clock in seconds, as all transactions tell; fine clocks have 0.
  var grains: [Double] = []

  /// Records and contrasts of all families, one after the other.
  ///
  /// The units are drawn once for all of them, which takes most of the time.
  var results: (records: [KPIRecord], contrasts: [KPIContrast]) {
    let known = families.filter { !$0.isEmpty }
    let times = set.samples.map { sample in known.map { sample.times($0[0]) } }
    let drawn = PerArm { arm in replicates(known, times[arm], Self.streams[arm]) }
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    for (index, kpis) in known.enumerated() {
      let grain = grains.count == known.count ? grains[index] : 0
      let own = family(kpis, times.map { $0[index] }, drawn.map { $0[index] }, grain: grain)
      records += own.records
      contrasts += own.contrasts
    }
    return (records, contrasts)
  }

  private func family(
    _ kpis: [KPI], _ times: PerArm<UnitTimes>, _ drawn: PerArm<[[Double?]]>, grain: Double
  ) -> (records: [KPIRecord], contrasts: [KPIContrast]) {
    let people = set.samples.map { $0.people(kpis[0]) }
    let values = times.map { times in
      TimeSummary.values(
        of: kpis.compactMap(\.summary), times, [Int32](repeating: 1, count: times.unitCount))
    }
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    for (index, kpi) in kpis.enumerated() {
      let (value, replicates) = (values.map { $0[index] }, drawn.map { $0[index] })
      let grain = kpi.isQuantile ? grain : 0
      records += Arm.allCases.map { arm in
        KPIRecord(
          kpi: kpi, arm: arm, set: set.name, numerator: nil, denominator: times[arm].values.count,
          people: people[arm],
          estimate: estimate(value[arm], replicates[arm], units: times[arm].unitCount, grain: grain))
      }
      contrasts += [contrast(kpi, value, replicates, times, grain: grain)].compactMap { $0 }
    }
    return (records, contrasts)
  }

  /// By family, what each summary is in each replicate; the draws of only one replicate are held at a time.
  private func replicates(_ families: [[KPI]], _ times: [UnitTimes], _ stream: UInt32) -> [[[Double?]]] {
    let summaries = families.map { $0.compactMap(\.summary) }
    var values = summaries.map { [[Double?]](repeating: [], count: $0.count) }
    let drawn = times.indices.filter { times[$0].values.count > 1 }
    guard let first = drawn.first else { return values }
    let unitCount = times[first].unitCount
    var draws = [Int32](repeating: 0, count: unitCount)
    for replicate in 0..<UInt32(Self.replicates) {
      CounterRandom(seed: seed, stream: stream, replicate: replicate)
        .multiplicities(of: unitCount, into: &draws)
      for family in drawn {
        let found = TimeSummary.values(of: summaries[family], times[family], draws)
        for (index, value) in found.enumerated() { values[family][index].append(value) }
      }
    }
    return values
  }

  private func estimate(_ value: Double?, _ replicates: [Double?], units: Int, grain: Double) -> Estimate {
    guard let value else { return .unknown("no times", level: level) }
    guard let interval = interval(replicates, units: units)?.widened(by: grain) else {
      return Estimate(value, nil, level: level, method: nil, reason: "fewer than 10 units")
    }
    guard interval.width > 0 else { return Self.unvaried(value, level) }
    return Estimate(
      value, Interval(low: max(0, interval.low), high: interval.high), level: level, method: .unitBootstrap)
  }

  /// All replicates alike say that resampling cannot tell, not that the value is known.
  private static func unvaried(_ value: Double, _ level: ConfidenceLevel) -> Estimate {
    Estimate(value, nil, level: level, method: nil, reason: "nothing varied between the units")
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
    _ kpi: KPI, _ values: PerArm<Double?>, _ replicates: PerArm<[Double?]>, _ times: PerArm<UnitTimes>,
    grain: Double
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
    let interval = interval(differences, units: min(times.baseline.unitCount, times.augmented.unitCount))?
      .widened(by: grain)
    guard interval.map({ $0.width > 0 }) ?? true else {
      return KPIContrast(
        kpi: kpi, set: set.name, delta: Self.unvaried(augmented - baseline, level), p: nil,
        reading: .undetermined)
    }
    let delta = Estimate(
      augmented - baseline, interval, level: level, method: interval == nil ? nil : .unitBootstrap,
      reason: interval == nil ? "fewer than 10 units in an arm" : nil)
    let p = Self.pValue(differences, of: augmented - baseline, grain: grain)
    return KPIContrast(
      kpi: kpi, set: set.name, delta: delta, p: interval.map { _ in p }, reading: kpi.reading(delta))
  }

  /// Twice the smaller share of replicates on either side of 0. Where all lie on one side, their number is no measure of
  /// how far 0 is away: then by the normal distribution with their spread, if that is less.
  ///
  /// - Parameter grain: the step of a coarse clock, by which the difference may be nearer to 0 than it seems.
  static func pValue(_ differences: [Double?], of difference: Double, grain: Double = 0) -> Double {
    guard grain == 0 || abs(difference) > grain else { return 1 }
    let step = difference < 0 ? -grain : grain
    let (known, difference) = (differences.compactMap { $0.map { $0 - step } }, difference - step)
    let below = known.filter { $0 <= 0 }.count
    let above = known.filter { $0 >= 0 }.count
    let counted = min(1, 2 * Double(1 + min(below, above)) / Double(known.count + 1))
    guard min(below, above) == 0, let variance = known.sampleVariance, variance > 0 else { return counted }
    return min(counted, 2 * SpecialFunctions.normalUpperTail(abs(difference) / variance.squareRoot()))
  }
}

extension Interval {
  /// Farther by as much at either end.
  fileprivate func widened(by step: Double) -> Interval { Interval(low: low - step, high: high + step) }
}
