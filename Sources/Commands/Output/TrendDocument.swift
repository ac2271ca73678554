import Findings
import Foundation
import Statistics
import Trends
import Vocabulary

/// A trend as JSON: `contrapose/trend/1`.
struct TrendDocument: Encodable {
  struct Run: Encodable {
    let runId, pilot, createdAt: String
    let decision, rule, stage, firstDay, lastDay: String?
    let baselineModel, baselineVersion, augmentedModel, augmentedVersion: String
    let dataShare: Double?
    let tags: [String]
    let note: String?

    init(_ run: TrendRun) {
      (runId, pilot, createdAt) = (run.runId, run.pilot, run.createdAt)
      (decision, rule, stage) = (run.decision, run.rule, run.stage)
      (firstDay, lastDay, dataShare) = (run.firstDay, run.lastDay, run.dataShare)
      (baselineModel, baselineVersion) = (run.models.baseline.name, run.models.baseline.version)
      (augmentedModel, augmentedVersion) = (run.models.augmented.name, run.models.augmented.version)
      (tags, note) = (run.tags, run.note)
    }
  }

  struct Range: Encodable {
    let low, high: Double

    init(_ interval: Interval) { (low, high) = (interval.low, interval.high) }
  }

  struct Number: Encodable {
    let value: Double?
    let numerator, denominator: Int?
    let low, high, level: Double?
    let method: String?

    init(_ value: TrendValue) {
      self.value = value.plotted
      (numerator, denominator) = (value.numerator, value.denominator)
      (low, high, level, method) = (value.low, value.high, value.level, value.method)
    }
  }

  struct Point: Encodable {
    let runId: String
    let number: Number
    /// `nil` under eight runs.
    let limits: Range?
  }

  struct Phase: Encodable {
    let firstRun, lastRun: String
    let runs: Int
    let breaks: [String]
    let chart: String
    let centre, sigmaZ, largestStep: Double?
  }

  struct Signal: Encodable {
    let rule, side: String
    let runs: [String]
  }

  struct Series: Encodable {
    let kpi, set: String
    let arm: String?
    let unit: String
    let points: [Point]
    let phases: [Phase]
    let signals: [Signal]
    let lastStep: Difference?
  }

  struct Target: Encodable {
    let kpi, unit: String
    let target: Double
    let months, fiscalYears: [Period]
  }

  struct Period: Encodable {
    let name: String
    let runs: Int
    let value: Double
    let numerator, denominator: Int?

    init(_ period: TargetOutcome.Period) {
      (name, runs, value) = (period.name, period.runs, period.value)
      (numerator, denominator) = (period.count?.successes, period.count?.trials)
    }
  }

  struct Difference: Encodable {
    let value: Double?
    let interval: Range?
    let reading: String
    let reason: String?

    init(_ difference: RunDifference) {
      value = difference.difference
      interval = difference.interval.map(Range.init)
      (reading, reason) = (difference.reading.rawValue, difference.reason)
    }
  }

  var schema = "contrapose/trend/1"
  let pilot: String
  let runs: [Run]
  let repeatedRuns: [String]
  let series: [Series]
  let targets: [Target]
  let findings: [Finding]

  init(_ trend: Trend) {
    pilot = trend.pilot
    runs = trend.runs.map(Run.init)
    repeatedRuns = trend.repeated.map(\.runId)
    series = trend.series.map { Series($0, runs: trend.runs) }
    targets = trend.targets.map { outcome in
      Target(
        kpi: outcome.key.name, unit: outcome.unit.rawValue, target: outcome.target,
        months: outcome.months.map(Period.init), fiscalYears: outcome.fiscalYears.map(Period.init))
    }
    findings = trend.findings
  }

  func json() throws -> String { try Self.json(self) }

  static func json(_ document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}

extension TrendDocument.Series {
  init(_ series: KPISeries, runs: [TrendRun]) {
    let id = { (point: Int) in runs[series.points[point].run].runId }
    (kpi, set, arm) = (series.key.name, series.key.set, series.key.arm?.rawValue)
    unit = series.unit.rawValue
    points = zip(series.points, series.chart.limits).map { point, limits in
      TrendDocument.Point(
        runId: runs[point.run].runId, number: TrendDocument.Number(point.record),
        limits: limits.map(TrendDocument.Range.init))
    }
    phases = series.chart.phases.map { phase in
      TrendDocument.Phase(
        firstRun: id(phase.points.lowerBound), lastRun: id(phase.points.upperBound - 1),
        runs: phase.points.count, breaks: phase.breaks.map(\.name), chart: phase.chart.kind.name,
        centre: phase.chart.centre, sigmaZ: phase.chart.kind.sigmaZ, largestStep: phase.chart.kind.largestStep
      )
    }
    signals = series.chart.signals.map { signal in
      TrendDocument.Signal(
        rule: signal.rule.rawValue, side: signal.side.rawValue, runs: signal.points.map(id))
    }
    lastStep = series.lastStep.map(TrendDocument.Difference.init)
  }
}

extension ControlChart.Kind {
  fileprivate var name: String {
    switch self {
    case .few: "too-few-runs"
    case .unvaried: "no-variation"
    case .proportion: "laney-p"
    case .individuals: "xmr"
    }
  }

  fileprivate var sigmaZ: Double? {
    if case .proportion(let sigmaZ) = self { sigmaZ } else { nil }
  }

  fileprivate var largestStep: Double? {
    if case .individuals(let step) = self { step } else { nil }
  }
}

extension PhaseBreak {
  /// What changed, in one word and what it became.
  fileprivate var name: String {
    switch self {
    case .model(let arm, _, let to): "\(arm.rawValue)-model=\(to)"
    case .threshold(let arm, _, let to): "\(arm.rawValue)-threshold=\(to.map { "\($0)" } ?? "none")"
    case .policy(_, let to): "policy=\(to ?? "none")"
    case .tag(let key, _, let to): "\(key)=\(to)"
    case .currency(_, let to): "currency=\(to ?? "none")"
    }
  }
}
