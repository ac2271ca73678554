import Economics
import Findings
import Operations
import Statistics
import Verification
import Vocabulary

extension PilotEvaluation {
  /// Evaluates a pilot: comparisons, log, money, criteria, verdict.
  ///
  /// Pure and seeded: the same arguments give the same evaluation on any number of threads. Sentences that a reader
  /// sees are not part of it; they are made where reports are.
  ///
  /// - Parameter progress: told what is about to be done, and what has been.
  /// - Throws: ``OperationsError`` if the log holds nothing that can be evaluated.
  public static func evaluating(
    _ inputs: consuming PilotInputs, provenance: Provenance, threads: Int,
    progress: @escaping @Sendable (EvaluationStep) -> Void = { _ in }
  ) async throws(OperationsError) -> PilotEvaluation {
    let manifest = inputs.manifest
    let data = inputs.calibrated(seed: provenance.seed)
    let verification = await data.asyncMap { data in
      await manifest.evaluation(of: data, seed: provenance.seed, threads: threads, progress)
    }
    let strayVolumes = StrayVolumes(manifest.economics, inputs.log)
    let plan = PlanCheck(manifest, inputs.plan)
    let field = try inputs.field(seed: provenance.seed, progress)
    let operations = field?.evaluation.noting(plan?.healthCheck).bounding(manifest.criteria)
    let far = manifest.verification?.primary.far
    let money = PilotMoney(
      manifest.economics, operations: operations, flows: field?.flows, verification: verification,
      primaryFar: far, claims: MoneyClaims(manifest), seed: provenance.seed)
    let projection = FieldProjection(verification, operations, far: far)
    let findings = SilencedFindings(
      inputs.findings + (data?.findings ?? []) + (data?.judgement(manifest) ?? [])
        + (verification?.findings ?? [])
        + (far.flatMap { verification?.thresholdInService(target: $0) } ?? []) + (operations?.warnings ?? [])
        + (projection?.findings ?? [])
        + money.findings
        + strayVolumes.findings + strayVolumes.unlike(field?.flows, money.evaluation)
        + manifest.unpricedCriterion
        + manifest.unmeasuredSets(verification) + (plan?.findings ?? manifest.governance),
      silence: manifest.silence
    ).findings
    let outcomes = manifest.outcomes(verification, operations, money)
    let rules = VerdictRules(
      outcomes: outcomes, stage: manifest.criteria?.stage ?? .laboratory, operations: operations,
      rights: manifest.rights, planSha256: inputs.plan?.sha256, findings: findings,
      capDays: manifest.criteria?.cap?.days, hasOperatingRules: manifest.operatingRules != nil,
      trials: inputs.plan?.trials(operations, manifest.criteria))
    var evaluation = PilotEvaluation(
      pilot: manifest.identity(planSha256: inputs.plan?.sha256), provenance: provenance,
      design: manifest.readersDesign,
      verification: verification, operations: operations, economics: money.evaluation,
      economicsReason: money.reason,
      projection: projection, rights: manifest.rights, criteria: outcomes, verdict: rules.verdict,
      findings: findings)
    evaluation.deviations = plan?.records
    evaluation.request = manifest.request
    evaluation.rollout = manifest.rollout
    evaluation.operatingRules = manifest.operatingRules
    evaluation.kpiTargets = manifest.kpiTargets
    return evaluation
  }
}

extension PilotManifest {
  /// Measures the comparisons as the manifest asks for it.
  fileprivate func evaluation(
    of data: CalibratedData, seed: UInt64, threads: Int,
    _ progress: @escaping @Sendable (EvaluationStep) -> Void
  ) async -> VerificationEvaluation {
    let (comparisons, scores) = (data.test.comparisons, data.test.scores)
    let design = design(seed: seed, threads: threads)
    let total = VerificationEvaluation.replicateCount(comparisons, scores, design: design)
    progress(.began("comparing \(comparisons.count) pairs of faces", replicates: total))
    var evaluation = await VerificationEvaluation.evaluating(
      comparisons, scores, calibration: data.calibration, design: design
    ) { progress(.advanced(replicates: $0)) }
    evaluation.calibration = data.size
    evaluation.representativeness = comparisons.representativeness
    evaluation.trainingSubjectsInTest = data.test.trainingSubjectsInTest
    evaluation.verdictPolicy = verification?.verdictPolicy
    evaluation.frontalNonInferiority = frontalNonInferiority(evaluation)
    return evaluation
  }
}

extension PilotInputs {
  fileprivate var findings: [Finding] {
    (comparisons?.findings ?? []) + (calibration?.findings ?? []) + (log?.findings ?? [])
  }

  /// Evaluates the log and gives its events away; units are drawn anew only where money rests on them.
  fileprivate mutating func field(
    seed: UInt64, _ progress: (EvaluationStep) -> Void
  ) throws(OperationsError) -> (evaluation: OperationsEvaluation, flows: FlowReplicates)? {
    guard let settings = manifest.operations, let events = log?.log else { return nil }
    log?.log = OperationLog()
    progress(.began("evaluating \(events.eventCount) events", replicates: 0))
    let level = manifest.verification?.bootstrap.level ?? .percent95
    return try OperationsEvaluation.measuring(
      consume events, settings: settings, level: level, seed: seed,
      looks: manifest.criteria?.looks?.plan ?? .fixed, primary: FieldCriteria.primary(manifest.criteria),
      minPeople: manifest.privacy.minPeople, pooledSets: FieldCriteria.pooledSets(manifest.criteria),
      needing: FieldCriteria.neededValues(manifest.criteria),
      replicates: manifest.economics == nil ? 0 : FlowReplicates.defaultCount,
      apart: Set(manifest.economics?.volumes.keys.map(\.self) ?? []))
  }
}

extension OperationsEvaluation {
  /// The same with a check that needs more than the log.
  fileprivate func noting(_ check: HealthCheck?) -> OperationsEvaluation {
    var result = self
    if let check, let index = health.firstIndex(where: { $0.code == check.code }) {
      result.health[index] = check
    }
    return result
  }
}

extension Optional {
  /// `map` with a transform that waits.
  fileprivate func asyncMap<Result>(_ transform: (Wrapped) async -> Result) async -> Result? {
    guard let self else { return nil }
    return await transform(self)
  }
}
