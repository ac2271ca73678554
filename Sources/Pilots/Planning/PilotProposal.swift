import Economics
import Vocabulary

/// What is to be decided before a pilot starts: the question, the design, what it needs, and what it is worth.
///
/// Nothing in it comes from outcomes.
public struct PilotProposal: Sendable {
  /// The pilot as reports know it, without any measurement.
  public let evaluation: PilotEvaluation
  public let plan: VerificationPlan
  public let criteria: CriteriaSettings?
  /// Of what is expected of the money; its warnings are in `evaluation`.
  public var economics: EconomicsEvaluation? { evaluation.economics }
  public let operations: OperationsDesign?
  /// What the comparisons must show, in their fixed order; `nil` if they state no criteria.
  public let laboratory: LaboratoryDesign?

  /// The criteria on comparisons of faces.
  public struct LaboratoryDesign: Sendable {
    public let frontalSets: [String]
    public let frontalFar: Double
    /// Largest loss of TAR that counts as unharmed, as a fraction.
    public let frontalMargin: Double
    public let farRatioLimit: Double
    public let primarySets: [String]
    public let primaryFar: Double
  }

  /// How units come to their arm.
  public struct OperationsDesign: Sendable {
    public let design: String
    public let unit: String
    public let window: [String]
    public let plannedShare: PerArm<Double>
  }

  public init(_ manifest: PilotManifest, plan: VerificationPlan, provenance: Provenance) {
    self.plan = plan
    criteria = manifest.criteria
    operations = manifest.operations.map {
      OperationsDesign(
        design: $0.design.rawValue, unit: $0.unit.rawValue, window: $0.window,
        plannedShare: PerArm(baseline: $0.plannedShare.baseline, augmented: $0.plannedShare.augmented))
    }
    laboratory = manifest.verification.flatMap { settings in
      guard settings.statesCriteria || manifest.criteria != nil else { return nil }
      return LaboratoryDesign(
        frontalSets: settings.frontal.sets, frontalFar: settings.frontal.far,
        frontalMargin: settings.frontal.margin.fraction, farRatioLimit: LaboratoryCriteria.farRatioLimit,
        primarySets: settings.primary.sets, primaryFar: settings.primary.far)
    }
    let money = PilotMoney(
      manifest.economics, operations: nil, flows: nil, verification: nil, primaryFar: nil,
      claims: MoneyClaims(manifest), seed: provenance.seed)
    var evaluation = PilotEvaluation(
      pilot: manifest.identity(planSha256: plan.planSha256), provenance: provenance,
      design: manifest.readersDesign, economics: money.evaluation,
      // Before a pilot nothing was measured: what is missing is what is expected.
      economicsReason: manifest.economics != nil && manifest.economics?.expected == nil
        ? "no rates are expected yet: state them as economics.expected" : money.reason,
      rights: manifest.rights, findings: money.findings)
    evaluation.request = manifest.request
    evaluation.rollout = manifest.rollout
    evaluation.operatingRules = manifest.operatingRules
    evaluation.kpiTargets = manifest.kpiTargets
    self.evaluation = evaluation
  }
}
