import Statistics
import Verification
import Vocabulary

extension LaboratoryCriteria {
  /// The three criteria in their fixed order: (1) frontal TAR non-inferior, (2) FAR at the kept threshold non-inferior,
  /// (3) every primary set better. After one that is not met the rest is not tested; no level is lost by the order.
  ///
  /// - Reference: Maurer, Hothorn & Lehmacher (1995), testing in a fixed order.
  public func outcomes(of evaluation: VerificationEvaluation) -> [CriterionOutcome] {
    var outcomes: [CriterionOutcome] = []
    for judge in [frontalUnharmed, farUnharmed, profileBetter] {
      var outcome = judge(evaluation)
      if let last = outcomes.last, last.status != .met || last.notTested {
        outcome.status = .undetermined
        outcome.notTested = true
      }
      outcomes.append(outcome)
    }
    return outcomes
  }

  private func frontalUnharmed(_ evaluation: VerificationEvaluation) -> CriterionOutcome {
    let observed = frontalDelta(evaluation, frontalPolicy)
    return CriterionOutcome(
      id: "frontal-unharmed", kind: .guardrail, metric: "tar", sets: frontalSets, quantity: .difference,
      direction: .above, status: frontalStatus(evaluation, frontalPolicy), observed: observed,
      limit: -frontalMargin)
  }

  /// The loss of TAR on frontal faces under a policy; the worst of the sets decides.
  private func frontalDelta(
    _ evaluation: VerificationEvaluation, _ policy: ThresholdPolicy, _ scope: ThresholdScope = .global
  ) -> Estimate {
    Self.lowest(
      frontalSets.map { set in
        evaluation.contrast(set, far: frontalFAR, policy: policy, quantity: .tar, scope: scope)?.delta
      })
  }

  /// Whether the whole interval lies on one side of the margin; nothing rests on a FAR that the data cannot carry.
  private func frontalStatus(
    _ evaluation: VerificationEvaluation, _ policy: ThresholdPolicy, _ scope: ThresholdScope = .global
  ) -> CriterionOutcome.Status {
    let isSupported = frontalSets.allSatisfy { set in
      !evaluation.operatingPoints.contains {
        $0.set == set && $0.farTarget == frontalFAR && $0.policy == policy && $0.scope == scope
          && $0.support == .unsupported
      }
    }
    guard isSupported, let interval = frontalDelta(evaluation, policy, scope).interval else {
      return .undetermined
    }
    return interval.low > -frontalMargin ? .met : interval.high < -frontalMargin ? .notMet : .undetermined
  }

  /// How frontal faces fare against the margin, under the policy that is judged by and under every other that could be
  /// computed; `nil` if a frontal set was not measured.
  func frontalNonInferiority(of evaluation: VerificationEvaluation) -> FrontalNonInferiority? {
    let readings = ThresholdPolicy.allCases.flatMap { policy in
      ThresholdScope.allCases.compactMap { frontalReading(evaluation, policy, $0) }
    }
    guard let judged = readings.first(where: { $0.policy == frontalPolicy && $0.scope == .global }) else {
      return nil
    }
    return FrontalNonInferiority(
      margin: frontalMargin, delta: judged.delta, reading: judged.reading, policy: frontalPolicy,
      farTarget: frontalFAR, sets: frontalSets, byPolicy: readings)
  }

  private func frontalReading(
    _ evaluation: VerificationEvaluation, _ policy: ThresholdPolicy, _ scope: ThresholdScope
  ) -> FrontalNonInferiority.PolicyReading? {
    let delta = frontalDelta(evaluation, policy, scope)
    guard delta.value != nil else { return nil }
    let reading: ContrastReading =
      switch frontalStatus(evaluation, policy, scope) {
      case .met: .nonInferior
      case .notMet: .inferior
      case .undetermined: .undetermined
      }
    return .init(policy: policy, scope: scope, delta: delta, reading: reading)
  }

  private func farUnharmed(_ evaluation: VerificationEvaluation) -> CriterionOutcome {
    let contrast = evaluation.contrast("all", far: primaryFAR, policy: .fixed, quantity: .farRatio)
    let observed = contrast?.delta ?? .unknown("the ratio was not measured at this target")
    let isReadable = contrast.map { $0.reading != .undetermined } ?? false
    let status: CriterionOutcome.Status =
      switch observed.interval {
      case let interval? where isReadable && interval.high < Self.farRatioLimit: .met
      case let interval? where isReadable && interval.low > Self.farRatioLimit: .notMet
      default: .undetermined
      }
    return CriterionOutcome(
      id: "far-unharmed", kind: .guardrail, metric: "far_ratio", sets: ["all"], quantity: .ratio,
      direction: .below, status: status, observed: observed, limit: Self.farRatioLimit)
  }

  private func profileBetter(_ evaluation: VerificationEvaluation) -> CriterionOutcome {
    let contrasts = primarySets.map { set in
      evaluation.contrast(set, far: primaryFAR, policy: primaryPolicy, quantity: .tar)
    }
    let readings = contrasts.map { $0?.reading ?? .undetermined }
    let status: CriterionOutcome.Status =
      readings.allSatisfy { $0 == .better } && !readings.isEmpty
      ? .met : readings.contains(.worse) ? .notMet : .undetermined
    return CriterionOutcome(
      id: "profile-better", kind: .primary, metric: "tar", sets: primarySets, quantity: .difference,
      direction: .above, status: status, observed: Self.lowest(contrasts.map { $0?.delta }), limit: 0)
  }

  /// The estimate whose interval reaches lowest; unknown if any is missing.
  private static func lowest(_ estimates: [Estimate?]) -> Estimate {
    let known = estimates.compactMap { $0 }.filter { $0.interval != nil }
    guard known.count == estimates.count, let lowest = known.min(by: { ($0.low ?? 0) < ($1.low ?? 0) })
    else { return .unknown("a set has no interval at this target") }
    return lowest
  }
}

extension VerificationEvaluation {
  /// The contrast of a set at one FAR target under one policy; of the two scopes, the global one.
  public func contrast(
    _ set: String, far: Double, policy: ThresholdPolicy, quantity: ContrastRecord.Quantity,
    scope: ThresholdScope = .global
  ) -> ContrastRecord? {
    contrasts.first {
      $0.set == set && $0.farTarget == far && $0.policy == policy && $0.quantity == quantity
        && $0.scope == scope
    }
  }
}
