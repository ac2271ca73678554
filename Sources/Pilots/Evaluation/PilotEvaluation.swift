import Economics
import Findings
import Operations
import Verification

/// Everything measured in a run: the only input of its reports.
///
/// Written as `contrapose/evaluation/1`: keys in snake_case and sorted, unknown values absent.
public struct PilotEvaluation: Codable, Sendable, Equatable {
  /// Names of this version are only ever added to.
  public static let schema = "contrapose/evaluation/1"

  public var schema: String
  public var pilot: PilotIdentity
  public var provenance: Provenance
  public var design: EvaluationDesign
  /// `nil` if the pilot has no comparisons.
  public var verification: VerificationEvaluation?
  /// `nil` if the pilot has no log.
  public var operations: OperationsEvaluation?
  /// `nil` if the pilot states no money, or the rates that it needs were not measured; `economicsReason` then says so.
  public var economics: EconomicsEvaluation?
  public var economicsReason: String?
  /// The field's false reject rate as the laboratory's rates and the field's poses project it; `nil` without either.
  public var projection: FieldProjection?
  /// The checklist of rights, as the pilot states it.
  public var rights: [RightsItem]
  public var criteria: [CriterionOutcome]
  /// `nil` without criteria; `verdictReason` then says so.
  public var verdict: Verdict?
  public var verdictReason: String?
  /// What is not as the plan froze it; `nil` without a plan, and in evaluations of earlier releases.
  public var deviations: [DeviationRecord]?
  /// What is asked of those who decide; `nil`, as the next three, if the pilot does not state it.
  public var request: RequestSettings?
  public var rollout: [RolloutStep]?
  public var operatingRules: OperatingRules?
  public var kpiTargets: [String: Double]?
  /// Gravest first.
  public var findings: [Finding]

  public init(
    pilot: PilotIdentity, provenance: Provenance, design: EvaluationDesign = EvaluationDesign(),
    verification: VerificationEvaluation? = nil, operations: OperationsEvaluation? = nil,
    economics: EconomicsEvaluation? = nil, economicsReason: String? = nil,
    projection: FieldProjection? = nil, rights: [RightsItem] = [],
    criteria: [CriterionOutcome] = [], verdict: Verdict? = nil, findings: [Finding] = []
  ) {
    schema = Self.schema
    self.pilot = pilot
    self.provenance = provenance
    self.design = design
    self.verification = verification
    self.operations = operations
    self.economics = economics
    self.economicsReason = economicsReason
    self.projection = projection
    self.rights = rights
    self.criteria = criteria
    self.verdict = verdict
    verdictReason = verdict == nil ? "the pilot states no criteria that its data could meet" : nil
    // A stable order, so that equal severities keep the order in which they were found.
    self.findings = Finding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}
