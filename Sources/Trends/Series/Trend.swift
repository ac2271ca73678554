import Findings
import Statistics
import Vocabulary

/// How the numbers of one pilot went over its runs.
public struct Trend: Sendable, Equatable {
  public let pilot: String
  /// Those that count, the oldest first.
  public let runs: [TrendRun]
  /// Runs of the same days, models and policy as a later one, which stands for them.
  public let repeated: [TrendRun]
  /// Runs of whose stored evaluation no number could be read.
  public let unread: Int
  public let series: [KPISeries]
  /// What the last run promises, beside what all runs show.
  public let targets: [TargetOutcome]
  /// Gravest first.
  public let findings: [Finding]

  /// - Parameters:
  ///   - runs: The oldest first.
  ///   - values: By run id.
  ///   - names: Which KPIs; empty: those of the first page; `all`: all.
  public init(
    pilot: String, runs: [TrendRun], values: [String: [TrendValue]], names: [String] = [], unread: Int = 0
  ) {
    self.pilot = pilot
    self.unread = unread
    var later: Set<TrendRun.Measurement> = []
    // From the newest back, so that the last of several stands for them.
    let isRepeated = Array(
      runs.reversed().map { run in run.measurement.map { !later.insert($0).inserted } ?? false }.reversed())
    let kept = runs.indices.filter { !isRepeated[$0] }.map { runs[$0] }
    self.runs = kept
    repeated = runs.indices.filter { isRepeated[$0] }.map { runs[$0] }
    let byRun = kept.map { run in
      Dictionary((values[run.runId] ?? []).map { ($0.key, $0) }) { first, _ in first }
    }
    let known = Self.keys(byRun)
    let far = kept.last { $0.primaryFar != nil }?.primaryFar
    let shown = Self.chosen(names, of: known, far: far)
    let series = shown.map { key in
      KPISeries(
        key, byRun.lazy.compactMap { $0[key]?.unit }.first ?? .count, runs: kept,
        values: byRun.map { $0[key] })
    }.filter { !$0.points.isEmpty }
    self.series = series
    targets = Self.targets(kept, byRun)
    findings =
      TrendFindings(
        runs: kept, series: series, unread: unread, repeated: repeated.count
      ).all
  }

  private static func targets(
    _ runs: [TrendRun], _ values: [[SeriesKey: TrendValue]]
  ) -> [TargetOutcome] {
    (runs.last?.targets ?? [:]).sorted { $0.key < $1.key }.compactMap { name, target in
      let key = SeriesKey(name, arm: .augmented)
      return TargetOutcome(
        key, target: target,
        values: zip(runs, values).compactMap { run, values in
          values[key].map { (run.lastDay ?? String(run.createdAt.prefix(10)), $0) }
        })
    }
  }

  /// The names that history holds, in alphabetical order.
  public static func names(_ values: [String: [TrendValue]]) -> [String] {
    Set(values.values.joined().map(\.key.name)).sorted()
  }

  /// Each key once: by name, set and arm, the augmented arm first.
  private static func keys(_ values: [[SeriesKey: TrendValue]]) -> [SeriesKey] {
    Set(values.flatMap(\.keys)).sorted { a, b in
      (a.name, a.set, a.arm?.rawValue ?? "") < (b.name, b.set, b.arm?.rawValue ?? "")
    }
  }

  /// Those of the names; without a name those of the first page, with the name `all` all.
  static func chosen(_ names: [String], of known: [SeriesKey], far: Double?) -> [SeriesKey] {
    if names.isEmpty { return firstPage(known, far: far) }
    return names.contains("all") ? known : known.filter { names.contains($0.name) }
  }

  /// The five of the first page, TAR of the pose classes at the target of the verdict, and the money. Of false rejects the sets
  /// where the gain is looked for, of the others all transactions.
  private static func firstPage(_ known: [SeriesKey], far: Double?) -> [SeriesKey] {
    let rejects = "false_reject_rate_proxy"
    let (accepts, tar) = (far.map { "far@\($0)" }, far.map { "tar@\($0)" })
    let hasProfile = known.contains { $0.name == rejects && $0.set != "all" }
    let hasClasses = known.contains { $0.name == tar && PoseClass(rawValue: $0.set) != nil }
    let names =
      [rejects, accepts, "retry_rate", "manual_review_rate", "time_to_decision_seconds_p50", tar, "npv_p50"]
      .compactMap { $0 } + ["annual_saving", "annual_cost"]
    return names.flatMap { name in
      known.filter { key in
        guard key.name == name else { return false }
        if name == rejects { return hasProfile == (key.set != "all") }
        if name == tar, hasClasses { return PoseClass(rawValue: key.set) != nil }
        return key.set == "all"
      }
    }
  }
}
