import Statistics
import Verification
import Vocabulary

/// What an earlier run teaches about the next sample: how much its comparisons shared, and how the models disagreed.
///
/// Variances are read off the intervals: (half-width / z)². An interval that was cut at 0 or 1 counts by its longer side.
/// Intervals of few people are widened by Student's t, and those of few errors to the worst case, so a design effect
/// comes out a little too large rather than too small. It holds the threshold's own error, as the interval does.
public struct EarlierRun: Sendable {
  public let id: String
  private let evaluation: VerificationEvaluation

  /// - Returns: `nil` if the run had no comparisons.
  public init?(_ run: PilotEvaluation) {
    guard let evaluation = run.verification else { return nil }
    id = run.provenance.runId
    self.evaluation = evaluation
  }

  /// The design effect of TAR: the variance that its interval implies over p(1 − p)/N; of both arms the larger.
  ///
  /// - Returns: `nil` if no such interval was made by resampling people.
  func designEffect(_ set: String, far: Double) -> DesignEffect? {
    Arm.allCases.compactMap { arm -> DesignEffect? in
      guard let point = point(set, far: far, arm: arm, policy: .oracle), let rate = point.tar.value,
        let variance = Self.variance(point.tar, in: 0...1)
      else { return nil }
      return DesignEffect(variance: variance, rate: rate, trials: point.mated)
    }.max { $0.value < $1.value }
  }

  /// The design effect of FAR: by its interval if the threshold was configured; where it was fitted, FAR hardly varies with
  /// the people, so the closed form at the threshold stands in.
  func designEffectNonMated(far: Double) -> DesignEffect? {
    configuredEffect(far) ?? closedFormEffect(far)
  }

  private func closedFormEffect(_ far: Double) -> DesignEffect? {
    Arm.allCases.compactMap { arm -> DesignEffect? in
      guard let point = point("all", far: far, arm: arm, policy: .oracle),
        let effective = point.effectiveNonMated, effective > 0
      else { return nil }
      let value = Double(point.nonMated) / effective
      return DesignEffect(min(max(value, DesignEffect.range.lowerBound), DesignEffect.range.upperBound))
    }.max { $0.value < $1.value }
  }

  private func configuredEffect(_ far: Double) -> DesignEffect? {
    Arm.allCases.compactMap { arm -> DesignEffect? in
      guard let point = point("all", far: far, arm: arm, policy: .fixed), point.farBudget == nil,
        let rate = point.far.value, let variance = Self.variance(point.far, in: 0...1)
      else { return nil }
      return DesignEffect(variance: variance, rate: rate, trials: point.nonMated)
    }.max { $0.value < $1.value }
  }

  /// Gain and loss of a set; `nil` if it was not measured, or gained nothing.
  func gain(_ set: String, far: Double) -> PairedChange? {
    change(set, far: far).flatMap { $0.difference > 0 ? $0 : nil }
  }

  /// The share of discordant pairs in a set; `nil` if it was not measured.
  func discordance(_ set: String, far: Double) -> Double? { change(set, far: far)?.discordance }

  /// Gain and loss from the paired difference δ and its variance: ψ = N·Var(δ)/D + δ², D the set's design effect, so
  /// that D·(ψ − δ²), which sample sizes grow with, is what was measured whatever D is.
  private func change(_ set: String, far: Double) -> PairedChange? {
    guard let effect = designEffect(set, far: far),
      let point = point(set, far: far, arm: .baseline, policy: .oracle),
      let delta = evaluation.contrast(set, far: far, policy: .oracle, quantity: .tar)?.delta,
      let difference = delta.value, let variance = Self.variance(delta, in: -1...1)
    else { return nil }
    let discordance = variance * effect.effective(point.mated) + difference * difference
    let possible = min(1, max(abs(difference), discordance))
    return PairedChange(gain: (possible + difference) / 2, loss: (possible - difference) / 2)
  }

  private func point(
    _ set: String, far: Double, arm: Arm, policy: ThresholdPolicy
  ) -> OperatingPointRecord? {
    evaluation.operatingPoints.first {
      $0.set == set && $0.farTarget == far && $0.arm == arm && $0.policy == policy && $0.scope == .global
    }
  }

  /// - Returns: `nil` if the interval was not made by resampling people.
  private static func variance(_ estimate: Estimate, in range: ClosedRange<Double>) -> Double? {
    let methods: [EstimationMethod] = [
      .identityBootstrap, .identityBootstrapWorstCase, .identityBootstrapStepped,
    ]
    guard let method = estimate.method, methods.contains(method), let value = estimate.value,
      let interval = estimate.interval, estimate.level > 0, estimate.level < 1
    else { return nil }
    let isCut = interval.low <= range.lowerBound || interval.high >= range.upperBound
    let half = isCut ? max(value - interval.low, interval.high - value) : interval.width / 2
    let z = SpecialFunctions.normalQuantile(1 - ConfidenceLevel(estimate.level).tail)
    return half / z * (half / z)
  }
}
