import Findings
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
  /// `nil` if the pilot has no comparisons.
  public var verification: VerificationEvaluation?
  public var criteria: [CriterionOutcome]
  /// `nil` without criteria; `verdictReason` then says so.
  public var verdict: Verdict?
  public var verdictReason: String?
  public var findings: [Finding]

  public init(
    pilot: PilotIdentity, provenance: Provenance, verification: VerificationEvaluation?,
    criteria: LaboratoryCriteria?, findings: [Finding]
  ) {
    schema = Self.schema
    self.pilot = pilot
    self.provenance = provenance
    self.verification = verification
    let outcomes = criteria.flatMap { criteria in verification.map(criteria.outcomes) } ?? []
    self.criteria = outcomes
    verdict = Verdict.laboratory(
      outcomes, isHealthy: !findings.contains { FindingCode.barsVerdict.contains($0.code) })
    verdictReason = verdict == nil ? "the pilot states no criteria that its data could meet" : nil
    self.findings = findings.sorted { $0.severity < $1.severity }
  }
}
