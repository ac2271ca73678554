import Findings
import Statistics
import Vocabulary

/// Everything measured on the operational log, as it is stored and reported.
///
/// Property names follow `contrapose/evaluation/1` when written in snake_case.
public struct OperationsEvaluation: Codable, Sendable, Equatable {
  public var evidence: Evidence
  public var timeZone: String
  /// First and last local day of the window, `yyyy-MM-dd`, both included.
  public var firstDay: String
  public var lastDay: String
  /// Local days from the first to the last, both included.
  public var days: Int
  public var units: UnitCounts
  /// Eligible transactions of each arm.
  public var transactions: PerArm<Int>
  public var health: [HealthCheck]
  public var kpis: [KPIRecord]
  public var contrasts: [KPIContrast]
  public var funnel: [FunnelStage]
  public var flow: [FlowCount]
  public var warnings: [Finding]
  /// How soon transactions were decided, by arm; `nil` in evaluations of earlier releases.
  public var curves: [DecisionCurve]?
  /// What undecided first attempts could hide, by arm, where they are many.
  public var missingOutcomes: [MissingOutcome]?
  /// How units came to their arm; `nil`, as all below, in evaluations of earlier releases.
  public var design: OperationsSettings.Design?
  /// Which look at the pilot this is.
  public var look: Look?
  /// By what rule cells of few people are withheld.
  public var smallCells: SmallCellRule?
  /// How alike the trials of one unit are, by KPI and arm.
  public var clustering: [UnitClustering]?

  public init(
    evidence: Evidence, timeZone: String, firstDay: String, lastDay: String, days: Int, units: UnitCounts,
    transactions: PerArm<Int>, health: [HealthCheck], kpis: [KPIRecord], contrasts: [KPIContrast],
    funnel: [FunnelStage], flow: [FlowCount], warnings: [Finding],
    curves: [DecisionCurve]? = nil, missingOutcomes: [MissingOutcome]? = nil,
    design: OperationsSettings.Design? = nil, look: Look? = nil,
    smallCells: SmallCellRule? = nil, clustering: [UnitClustering]? = nil
  ) {
    self.evidence = evidence
    self.timeZone = timeZone
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.days = days
    self.units = units
    self.transactions = transactions
    self.health = health
    self.kpis = kpis
    self.contrasts = contrasts
    self.funnel = funnel
    self.flow = flow
    self.warnings = warnings
    self.curves = curves
    self.missingOutcomes = missingOutcomes
    self.design = design
    self.look = look
    self.smallCells = smallCells
    self.clustering = clustering
  }

  /// Units of both arms together; of a replay, whose arms are the same people, those of one.
  public var allUnits: Int { units.baseline + (design == .shadow ? 0 : units.augmented) }

  /// Transactions, counted likewise.
  public var allTransactions: Int {
    transactions.baseline + (design == .shadow ? 0 : transactions.augmented)
  }

  /// The record of one KPI; `nil` if the set does not occur.
  public func record(_ kpi: KPI, _ arm: Arm, set: String = "all") -> KPIRecord? {
    kpis.first { $0.kpi == kpi && $0.arm == arm && $0.set == set }
  }

  /// The contrast of one KPI; `nil` if the set does not occur.
  public func contrast(_ kpi: KPI, set: String = "all") -> KPIContrast? {
    contrasts.first { $0.kpi == kpi && $0.set == set }
  }
}
