import Economics
import Findings
import Operations
import Verification
import Vocabulary

extension PilotManifest {
  /// The pilot as reports name it.
  func identity(planSha256: String?) -> PilotIdentity {
    PilotIdentity(
      name: name, title: title,
      models: PerArm {
        ModelIdentity(name: models[$0].name, version: models[$0].version, threshold: models[$0].threshold)
      },
      simulated: simulated, organisation: report?.organisation, planSha256: planSha256)
  }

  /// What is to be measured on the comparisons.
  func design(seed: UInt64, threads: Int) -> VerificationDesign {
    guard let verification else { return VerificationDesign(seed: seed, threads: threads) }
    var design = VerificationDesign(
      targets: verification.farTargets, policies: verification.policies, scopes: verification.scopes,
      failure: verification.failure.policy, primaryTarget: verification.primary.far,
      fixedThreshold: verification.turned(models.baseline.threshold),
      replicates: verification.bootstrap.replicates, level: verification.bootstrap.level, seed: seed,
      threads: threads)
    design.compatibility = verification.compat ?? []
    return design
  }

  /// How the numbers are made, as far as a reader must know it.
  var readersDesign: EvaluationDesign {
    guard let verification else { return EvaluationDesign() }
    let assumed = verification.pose?.assume
    return EvaluationDesign(
      primaryFar: verification.primary.far, primarySets: verification.primary.sets,
      frontalSets: verification.frontal.sets, frontalMargin: verification.frontal.margin.fraction,
      failure: verification.failure.policy,
      poseAssumption: assumed.map { PoseAngles(yaw: nil, pitch: $0.pitch, roll: $0.roll) },
      level: verification.bootstrap.level.value, replicates: verification.bootstrap.replicates,
      primaryPolicy: verification.primary.policy ?? verification.verdictPolicy,
      poseEdges: verification.pose?.scheme == .yawBins ? verification.pose?.edges : nil)
  }

  /// Every criterion that the pilot states: the field's, then the laboratory's.
  ///
  /// A primary criterion of the field makes those of the laboratory guardrails; their fixed order stays whole.
  func outcomes(
    _ verification: VerificationEvaluation?, _ operations: OperationsEvaluation?,
    _ money: PilotMoney
  ) -> [CriterionOutcome] {
    let field = criteria.map { settings in
      var field = FieldCriteria(
        settings: settings, operations: operations, verification: verification, economics: money.evaluation,
        far: self.verification?.primary.far)
      if let reason = money.reason { field.withoutMoney = .unknown(reason) }
      if economics == nil { field.withoutMoney = .unknown("not priced: pilot.yaml has no economics") }
      return field
    }
    guard let verification, let settings = self.verification, settings.statesCriteria || criteria != nil
    else {
      return field?.outcomes ?? []
    }
    let laboratory = settings.laboratory.outcomes(of: verification)
    let isField = criteria?.primary != nil
    return (field?.outcomes ?? [])
      + laboratory.map { outcome in
        var outcome = outcome
        if isField { outcome.kind = .guardrail }
        return outcome
      }
  }

  /// How frontal faces fare against the margin that the pilot states.
  func frontalNonInferiority(_ verification: VerificationEvaluation) -> FrontalNonInferiority? {
    self.verification?.laboratory.frontalNonInferiority(of: verification)
  }

  /// Sets that the criteria name and that were not measured.
  func unmeasuredSets(_ evaluation: VerificationEvaluation?) -> [Finding] {
    guard let evaluation, let verification, verification.statesCriteria else { return [] }
    let measured = Set(evaluation.poses.map(\.set))
    let named = [("primary", verification.primary.sets), ("frontal", verification.frontal.sets)]
    return named.flatMap { key, sets in
      sets.filter { !measured.contains($0) }.map { set in
        Finding(
          .warning, "V118", place: "verification.\(key).sets", "the set '\(set)' was not measured",
          remedy: "write one of \(evaluation.poses.prefix(8).map(\.set).joined(separator: ", "))")
      }
    }
  }

  /// A criterion on money that nothing in the pilot can ever meet.
  var unpricedCriterion: [Finding] {
    guard criteria?.money != nil, economics == nil else { return [] }
    return [
      Finding(
        .warning, "M024", place: "criteria.money",
        "the criterion on money cannot be judged, since pilot.yaml has no economics",
        remedy: "add the section economics, or drop criteria.money and record that under deviations")
    ]
  }

  /// What is missing of the rules that were to be fixed beforehand.
  var governance: [Finding] {
    guard criteria != nil else { return [] }
    return [
      Finding(
        .warning, "G101", place: "criteria",
        "the criteria were never frozen, so nobody can tell that they came first",
        remedy: "freeze them before the data are read")
    ]
  }
}

extension VerificationSettings {
  /// A threshold of the model's own scale on the scale of the scores as read; `nil` if its inputs point both ways, so that
  /// no one threshold holds for all.
  fileprivate func turned(_ threshold: Double?) -> Double? {
    let directions = Set(inputs.map { $0.direction(otherwise: higherIs) })
    guard directions.count == 1 else { return nil }
    return directions == [.different] ? threshold.map { -$0 } : threshold
  }

  /// What the comparisons must show.
  fileprivate var laboratory: LaboratoryCriteria {
    LaboratoryCriteria(
      primaryFAR: primary.far, primarySets: primary.sets, frontalFAR: frontal.far, frontalSets: frontal.sets,
      frontalMargin: frontal.margin.fraction, primaryPolicy: primary.policy ?? verdictPolicy,
      frontalPolicy: frontal.policy ?? verdictPolicy)
  }
}
