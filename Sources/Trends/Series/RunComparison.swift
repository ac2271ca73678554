import Findings

/// Two runs side by side.
public struct RunComparison: Sendable, Equatable {
  public let before: TrendRun
  public let after: TrendRun
  public let differences: [RunDifference]
  public let findings: [Finding]

  /// - Parameter names: Which KPIs; empty: those of the first page; `all`: all.
  public init(
    _ before: (run: TrendRun, values: [TrendValue]), _ after: (run: TrendRun, values: [TrendValue]),
    names: [String] = []
  ) {
    self.before = before.run
    self.after = after.run
    let old = Dictionary(before.values.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.values.map { ($0.key, $0) }) { first, _ in first }
    let known = Set(old.keys).union(new.keys).sorted {
      ($0.name, $0.set, $0.arm?.rawValue ?? "") < ($1.name, $1.set, $1.arm?.rawValue ?? "")
    }
    let keys = Trend.chosen(names, of: known, far: after.run.primaryFar ?? before.run.primaryFar)
    differences = keys.map { key in
      RunDifference(
        key, old[key], new[key], obstacle: before.run.commonData(with: after.run, for: key))
    }
    findings = Self.findings(
      before.run, after.run,
      sharesData: keys.contains { before.run.commonData(with: after.run, for: $0) != nil })
  }

  private static func findings(_ before: TrendRun, _ after: TrendRun, sharesData: Bool) -> [Finding] {
    var findings: [Finding] = []
    if before.pilot != after.pilot {
      findings.append(
        Finding(
          .warning, "R105",
          "the runs are of different pilots, \(before.pilot) and \(after.pilot): places, people and rules may differ"
        ))
    }
    if before.stage != after.stage {
      findings.append(
        Finding(
          .warning, "R106",
          "the runs are of different stages, \(before.stage ?? "none") and \(after.stage ?? "none"): traffic and data may differ"
        ))
    }
    if sharesData, before.runId != after.runId {
      findings.append(
        Finding(
          .warning, "R107",
          "both runs rest on some of the same data, so that no difference can be held against noise",
          remedy: "compare runs of windows that share no day"))
    }
    return findings
  }
}
