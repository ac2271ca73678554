import Statistics
import Vocabulary

/// One number over the runs of a pilot, with its control chart.
public struct KPISeries: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    /// Which run of ``Trend/runs``.
    public let run: Int
    /// What is plotted.
    public let value: Double
    public let record: TrendValue
  }

  public let key: SeriesKey
  public let unit: TrendValue.Unit
  /// The oldest first; runs that lack the number have no point.
  public let points: [Point]
  public let chart: PhasedChart
  /// From the last but one point to the last; `nil` of fewer than two.
  public let lastStep: RunDifference?

  /// - Parameter values: by run, the number of this series; `nil` where a run lacks it.
  /// - Precondition: as many values as runs.
  init(_ key: SeriesKey, _ unit: TrendValue.Unit, runs: [TrendRun], values: [TrendValue?]) {
    precondition(runs.count == values.count, "each run has a value or none")
    self.key = key
    self.unit = unit
    let points = values.enumerated().compactMap { run, record in
      record.flatMap { record in record.plotted.map { Point(run: run, value: $0, record: record) } }
    }
    self.points = points
    let counts = points.compactMap(\.record.count)
    // A rate of which one run has no counts is charted as a number, or that run would be lost.
    let data: ChartData = counts.count == points.count ? .counts(counts) : .numbers(points.map(\.value))
    lastStep = points.dropLast().last.flatMap { before in
      points.last.map { last in
        RunDifference(
          key, before.record, last.record,
          obstacle: runs[before.run].commonData(with: runs[last.run], for: key))
      }
    }
    let carried = Self.carriedTags(runs)
    chart = PhasedChart(
      data,
      breaks: points.indices.map { index in
        guard index > 0 else { return [] }
        let (before, now) = (points[index - 1].run, points[index].run)
        return Self.breaks(key, unit, (runs[before], carried[before]), (runs[now], carried[now]))
      })
  }

  /// The tags that begin phases as they stand at each run: a tag holds until another value is given.
  private static func carriedTags(_ runs: [TrendRun]) -> [[String: String]] {
    var standing: [String: String] = [:]
    return runs.map { run in
      for key in PhaseBreak.tagKeys { standing[key] = run.tagged(key) ?? standing[key] }
      return standing
    }
  }

  private typealias Tagged = (run: TrendRun, tags: [String: String])

  private static func breaks(
    _ key: SeriesKey, _ unit: TrendValue.Unit, _ before: Tagged, _ now: Tagged
  ) -> [PhaseBreak] {
    // At the baseline's threshold the rates of the augmented arm hang on both models.
    let isAtBaseline = key.name.hasPrefix("far@") || key.isOfComparisons && now.run.policy == "fixed"
    let arms = key.arm.map { $0 == .augmented && isAtBaseline ? Arm.allCases : [$0] } ?? Arm.allCases
    var breaks = arms.flatMap { arm in modelBreaks(arm, before.run, now.run) }
    // FAR is always read at the baseline's threshold.
    if key.name.hasPrefix("tar@"), before.run.policy != now.run.policy {
      breaks.append(.policy(from: before.run.policy, to: now.run.policy))
    }
    if unit == .money, before.run.currency != now.run.currency {
      breaks.append(.currency(from: before.run.currency, to: now.run.currency))
    }
    for name in PhaseBreak.tagKeys {
      guard let value = now.tags[name], value != before.tags[name] else { continue }
      breaks.append(.tag(key: name, from: before.tags[name], to: value))
    }
    return breaks
  }

  private static func modelBreaks(_ arm: Arm, _ before: TrendRun, _ now: TrendRun) -> [PhaseBreak] {
    let (old, new) = (before.models[arm], now.models[arm])
    var breaks: [PhaseBreak] = []
    if (old.name, old.version) != (new.name, new.version) {
      let named = { (model: (name: String, version: String)) in
        old.name == new.name ? model.version : "\(model.name) \(model.version)"
      }
      breaks.append(
        .model(arm, from: named((old.name, old.version)), to: named((new.name, new.version))))
    }
    if old.threshold != new.threshold {
      breaks.append(.threshold(arm, from: old.threshold, to: new.threshold))
    }
    return breaks
  }
}
