import Pilots
import Vocabulary

/// What history knows of one run beside its numbers.
public struct TrendRun: Sendable, Equatable {
  public var runId: String
  public var pilot: String
  /// RFC 3339, UTC.
  public var createdAt: String
  public var toolVersion: String
  /// `GO`, …; `nil` without a verdict.
  public var decision: String?
  public var rule: String?
  /// `S2`, …
  public var stage: String?
  /// First and last local day of the log, `yyyy-MM-dd`; `nil` without one.
  public var firstDay: String?
  public var lastDay: String?
  public var models: PerArm<ModelIdentity>
  /// Whose threshold verdicts rest on; `nil` without comparisons.
  public var policy: String?
  /// FAR target of the verdict.
  public var primaryFar: Double?
  /// Of the training data, as the roadmap says of the run's stage.
  public var dataShare: Double?
  public var currency: String?
  public var isSimulated: Bool
  /// Beginnings of the digests of the files that the comparisons and the log come from.
  public var comparisonFiles: [String]
  public var logFiles: [String]
  /// What was promised of each KPI of the augmented arm.
  public var targets: [String: Double]
  /// In the order in which they were given.
  public var tags: [String]
  public var note: String?

  public init(
    runId: String, pilot: String, createdAt: String, toolVersion: String = "", decision: String? = nil,
    rule: String? = nil, stage: String? = nil, firstDay: String? = nil, lastDay: String? = nil,
    models: PerArm<ModelIdentity>, policy: String? = nil, primaryFar: Double? = nil, dataShare: Double? = nil,
    currency: String? = nil, isSimulated: Bool = false, comparisonFiles: [String] = [],
    logFiles: [String] = [], targets: [String: Double] = [:], tags: [String] = [], note: String? = nil
  ) {
    self.runId = runId
    self.pilot = pilot
    self.createdAt = createdAt
    self.toolVersion = toolVersion
    self.decision = decision
    self.rule = rule
    self.stage = stage
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.models = models
    self.policy = policy
    self.primaryFar = primaryFar
    self.dataShare = dataShare
    self.currency = currency
    self.isSimulated = isSimulated
    self.comparisonFiles = comparisonFiles
    self.logFiles = logFiles
    self.targets = targets
    self.tags = tags
    self.note = note
  }

  public init(_ evaluation: PilotEvaluation) {
    let stage = evaluation.verdict?.stage
    self.init(
      runId: evaluation.provenance.runId, pilot: evaluation.pilot.name,
      createdAt: evaluation.provenance.createdAt, toolVersion: evaluation.provenance.toolVersion,
      decision: evaluation.verdict?.decision.rawValue, rule: evaluation.verdict?.rule.rawValue,
      stage: stage?.rawValue, firstDay: evaluation.operations?.firstDay,
      lastDay: evaluation.operations?.lastDay, models: evaluation.pilot.models,
      policy: evaluation.verification.map { _ in (evaluation.design.primaryPolicy ?? .oracle).rawValue },
      primaryFar: evaluation.design.primaryFar,
      dataShare: evaluation.rollout?.last { $0.stage == stage }?.dataShare,
      currency: evaluation.economics?.currency, isSimulated: evaluation.pilot.simulated,
      comparisonFiles: Self.digests(evaluation) { !["log", "plan"].contains($0) },
      logFiles: Self.digests(evaluation) { $0 == "log" }, targets: evaluation.kpiTargets ?? [:])
  }

  private static func digests(_ evaluation: PilotEvaluation, _ isMeant: (String) -> Bool) -> [String] {
    evaluation.provenance.inputs.filter { isMeant($0.role) }.map { String($0.sha256.prefix(16)) }
  }

  /// Why a number of this run cannot be held against the same of another by their intervals: both rest on some of the same
  /// data. `nil` if nothing tells that they do.
  func commonData(with other: TrendRun, for key: SeriesKey) -> String? {
    if runId == other.runId { return "it is the same run" }
    let isShared =
      key.isOfComparisons
      ? !Set(comparisonFiles).isDisjoint(with: other.comparisonFiles)
      : sharesDays(with: other) == true || !Set(logFiles).isDisjoint(with: other.logFiles)
    return isShared ? "both runs rest on some of the same data" : nil
  }

  /// The value of a tag `key=value`, the last one given; `nil` without such a tag.
  public func tagged(_ key: String) -> String? {
    tags.last { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
  }

  /// Whether both logs cover a day in common; `nil` if one run has no log.
  public func sharesDays(with other: TrendRun) -> Bool? {
    guard let firstDay, let lastDay, let otherFirst = other.firstDay, let otherLast = other.lastDay else {
      return nil
    }
    return firstDay <= otherLast && otherFirst <= lastDay
  }

  /// What a run measured: the later one of two alike is the same measurement done again.
  struct Measurement: Hashable {
    let days: [String]
    let models: [String]
    let thresholds: [Double?]
    let policy: String?
    let primaryFar: Double?
    let stage: String?
  }

  /// `nil` of a run without a log, whose comparisons tell no days.
  var measurement: Measurement? {
    guard let firstDay, let lastDay else { return nil }
    let both = Arm.allCases.map { models[$0] }
    return Measurement(
      days: [firstDay, lastDay], models: both.flatMap { [$0.name, $0.version] },
      thresholds: both.map(\.threshold), policy: policy, primaryFar: primaryFar, stage: stage)
  }
}
