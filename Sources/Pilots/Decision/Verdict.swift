import Vocabulary

/// What to do, the rule that says so, and what stands against the other decisions.
public struct Verdict: Codable, Sendable, Equatable {
  public enum Decision: String, Codable, CaseIterable, Sendable {
    case go = "GO"
    case extend = "EXTEND"
    case stop = "STOP"
    case hold = "HOLD"
  }

  /// The rule that fired; the first match wins.
  public enum Rule: String, Codable, CaseIterable, Sendable {
    case unhealthy
    case harm
    case allCriteriaMet = "all-criteria-met"
    case futile
    case criteriaUnmet = "criteria-unmet"
    case incomplete
    case sampleNotReached = "sample-not-reached"
    case infeasible

    /// In the order in which they are asked.
    public static let inOrder: [Rule] = [
      .unhealthy, .harm, .allCriteriaMet, .futile, .criteriaUnmet, .incomplete, .infeasible,
      .sampleNotReached,
    ]

    public var decision: Decision {
      switch self {
      case .unhealthy: .hold
      case .harm, .futile, .criteriaUnmet, .infeasible: .stop
      case .allCriteriaMet: .go
      case .incomplete, .sampleNotReached: .extend
      }
    }
  }

  /// More days than a pilot goes on for: what needs more is out of reach for its traffic.
  public static let mostDays = 365

  /// Whether what is undetermined could be settled, but not within a year at the pace so far.
  public var isOutOfReach: Bool { (daysNeeded ?? 0) > Self.mostDays }

  public var decision: Decision
  public var rule: Rule
  /// Where the pilot stands.
  public var stage: Stage
  /// Codes of what failed: health checks, or findings that bar a verdict.
  public var failedChecks: [String]
  /// Criteria harmed beyond their limit, by id; the other lists likewise.
  public var harmed: [String]
  public var unmet: [String]
  /// Without those that were not tested, since an earlier one is open or failed.
  public var undetermined: [String]
  /// What must be settled before a GO.
  public var open: [OpenItem]
  /// More units an arm that would settle what is undetermined, and the days they take at the pace so far.
  public var unitsNeeded: Int?
  public var daysNeeded: Int?
  /// Trials of the primary metric in each arm at which the plan looks, and those that are there, where it looks once and they are
  /// not all there.
  public var plannedTrials: Int?
  public var seenTrials: Int?
  /// The longest the pilot may last.
  public var capDays: Int?
  /// `yyyy-MM-dd`: when the next verdict can be given.
  public var nextVerdict: String?
  /// The bottom line as a sentence; filled where sentences are made.
  public var sentence: LocalizedText?

  public init(
    rule: Rule, stage: Stage = .laboratory, failedChecks: [String] = [], harmed: [String] = [],
    unmet: [String] = [], undetermined: [String] = [], open: [OpenItem] = [], unitsNeeded: Int? = nil,
    daysNeeded: Int? = nil, capDays: Int? = nil, nextVerdict: String? = nil, sentence: LocalizedText? = nil
  ) {
    decision = rule.decision
    self.rule = rule
    self.stage = stage
    self.failedChecks = failedChecks
    self.harmed = harmed
    self.unmet = unmet
    self.undetermined = undetermined
    self.open = open
    self.unitsNeeded = unitsNeeded
    self.daysNeeded = daysNeeded
    self.capDays = capDays
    self.nextVerdict = nextVerdict
    self.sentence = sentence
  }
}
