import Economics
import Findings
import Operations
import Statistics
import Verification
import Vocabulary

/// The money of a pilot, from what its log and its comparisons measured.
///
/// The range of the rates is that of the difference between the arms: the baseline stays at its estimate, and the
/// augmented arm lies as far from it as the interval of the difference allows. Extremes of both arms at once would
/// count the same uncertainty twice.
struct PilotMoney {
  let evaluation: EconomicsEvaluation?
  let reason: String?
  let findings: [Finding]

  /// - Parameters:
  ///   - flows: what units drawn anew would have shown.
  ///   - seed: of the draws.
  init(
    _ settings: EconomicsSettings?, operations: OperationsEvaluation?, flows: FlowReplicates?,
    verification: VerificationEvaluation?, primaryFar: Double?, claims: MoneyClaims, seed: UInt64
  ) {
    guard let settings else {
      self.init(reason: "the pilot states no costs")
      return
    }
    guard let operations, let funnel = FunnelRates(operations, flows: flows?.funnels ?? [:]) else {
      self.init(expecting: settings, verification, primaryFar, seed: seed)
      return
    }
    var measured = MeasuredInputs(flowRates: funnel.rates, flowEnds: Self.ends(funnel.rates, operations))
    measured.ratesByFlow = funnel.ratesByFlow
    for (flow, rates) in funnel.ratesByFlow {
      measured.endsByFlow[flow] = Self.ends(
        rates, operations, flow: flow, ownAttempts: funnel.ownAttempts(of: flow))
    }
    Self.addFalseAccepts(to: &measured, operations, verification, primaryFar)
    measured.values[.reviewHandleSeconds] = Self.handleSeconds(operations)
    measured.replicates = (flows?.replicates ?? []).map {
      let rates = funnel.rates(of: $0)
      return MeasuredReplicate(
        flowRates: rates.all, reviewHandleSeconds: $0.handleSeconds, ratesByFlow: rates.byFlow)
    }
    var economics = EconomicsEvaluation(settings, measured, seed: seed)
    economics.warnings += claims.findings(economics, operations)
    self.init(economics, reason: nil, findings: economics.warnings + funnel.findings)
  }

  /// Without a log: by what is expected, and what the laboratory measured.
  private init(
    expecting settings: EconomicsSettings, _ verification: VerificationEvaluation?, _ far: Double?,
    seed: UInt64
  ) {
    guard let expected = settings.expected else {
      self.init(reason: "the rates of retry and review were not measured: the pilot has no log of attempts")
      return
    }
    let reading = ExpectedRates.reading(
      expected, verification, far: far, seed: seed, replicates: settings.draws ?? InputDraws.defaultCount)
    guard let rates = reading.rates else {
      self.init(reason: reading.reason)
      return
    }
    var measured = rates.measured
    Self.addLaboratoryFalseAccepts(to: &measured, verification, far)
    var economics = EconomicsEvaluation(settings, measured, seed: seed)
    economics.warnings += rates.findings
    self.init(economics, reason: nil, findings: economics.warnings)
  }

  private init(_ evaluation: EconomicsEvaluation? = nil, reason: String?, findings: [Finding] = []) {
    self.evaluation = evaluation
    self.reason = reason
    self.findings = findings
  }

  /// The augmented arm's failures at both ends of their difference from the baseline's.
  ///
  /// - Parameters:
  ///   - flow: `nil` stands for all flows.
  ///   - ownAttempts: of the flow; those beyond have the differences of all flows.
  private static func ends(
    _ rates: PerArm<FlowRates>, _ operations: OperationsEvaluation, flow: String? = nil, ownAttempts: Int = 0
  ) -> PerArm<MeasuredInputs.FlowEnds> {
    let keys: [KPI] = [.failureByAttempt1, .failureByAttempt2, .failureByAttempt3]
    let end = { (shift: (Interval) -> Double) in
      let failure = rates.augmented.failure.indices.map { index -> Double in
        guard index < keys.count, index < rates.baseline.failure.count,
          let interval = operations.contrast(
            keys[index], set: flow.map { index < ownAttempts ? "flow=\($0)" : "all" } ?? "all")?.delta
            .interval
        else { return rates.augmented.failure[index] }
        return min(max(rates.baseline.failure[index] + shift(interval), 0), 1)
      }
      return FlowRates(
        failure: failure, leaves: rates.augmented.leaves, toReview: rates.augmented.toReview,
        lastToReview: rates.augmented.lastToReview)
    }
    return PerArm(
      baseline: .init(low: rates.baseline, high: rates.baseline),
      augmented: .init(low: end(\.low), high: end(\.high)))
  }

  /// The field's rate if truth is known for both arms; else the laboratory's at the kept threshold.
  private static func addFalseAccepts(
    to measured: inout MeasuredInputs, _ operations: OperationsEvaluation,
    _ verification: VerificationEvaluation?, _ far: Double?
  ) {
    let field = PerArm { operations.record(.falseAcceptRate, $0)?.estimate }
    if field.baseline?.value != nil, field.augmented?.value != nil {
      measured.falseAcceptRate = field.map { $0?.value }
      measured.falseAcceptInterval = field.map { $0?.interval }
      measured.level = field.baseline.map { ConfidenceLevel($0.level) } ?? .percent95
      return
    }
    addLaboratoryFalseAccepts(to: &measured, verification, far)
  }

  private static func addLaboratoryFalseAccepts(
    to measured: inout MeasuredInputs, _ verification: VerificationEvaluation?, _ far: Double?
  ) {
    guard let verification, let far else { return }
    let points = PerArm { verification.point($0, set: "all", far: far, policy: .fixed) }
    guard let baseline = points.baseline?.far.value, let augmented = points.augmented?.far.value else {
      return
    }
    measured.falseAcceptRate = PerArm(baseline: baseline, augmented: augmented)
    let contrast = verification.contrast("all", far: far, policy: .fixed, quantity: .far)?.delta
    let delta = contrast?.interval
    measured.level = contrast.map { ConfidenceLevel($0.level) } ?? .percent95
    measured.falseAcceptInterval = PerArm(
      baseline: Interval(low: baseline, high: baseline),
      augmented: delta.map {
        Interval(low: min(max(baseline + $0.low, 0), 1), high: min(max(baseline + $0.high, 0), 1))
      })
  }

  private static func handleSeconds(_ operations: OperationsEvaluation) -> PerArm<ValueRange?> {
    PerArm { arm in
      operations.record(.reviewHandleMean, arm)?.estimate.value.map { value in
        let interval = operations.record(.reviewHandleMean, arm)?.estimate.interval
        return ValueRange(
          low: min(interval?.low ?? value, value), base: value, high: max(interval?.high ?? value, value))
      }
    }
  }
}

extension VerificationEvaluation {
  /// The operating point of an arm and set at one FAR target under one policy; of the two scopes, the global one.
  public func point(
    _ arm: Arm, set: String, far: Double, policy: ThresholdPolicy, scope: ThresholdScope = .global
  ) -> OperatingPointRecord? {
    operatingPoints.first {
      $0.arm == arm && $0.set == set && $0.farTarget == far && $0.policy == policy && $0.scope == scope
    }
  }
}
