import Statistics
import Vocabulary

extension CellReading {
  /// One operating point with its intervals.
  func record(
    _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint, _ replicates: RuleReplicates
  ) -> OperatingPointRecord {
    let target = design.targets[rule.target]
    let exact = hasThreshold(rule) ? exactErrors(rule, arm, point) : nil
    var record = OperatingPointRecord(
      arm: arm, set: cells[rule.cell].name, farTarget: target, policy: rule.policy, scope: rule.scope,
      failure: design.failure,
      threshold: point.threshold.isFinite && hasThreshold(rule) ? point.threshold : nil,
      thresholdIs: !hasThreshold(rule) ? "not-fixed" : point.threshold.isFinite ? nil : "above-all-scores",
      thresholdBelow: point.thresholdBelow,
      mated: point.trueAccepts.trials, matedAccepted: point.trueAccepts.successes,
      nonMated: point.falseAccepts.trials, falseAccepts: point.falseAccepts.successes,
      farBudget: rule.source == .configured
        ? nil : FalseAcceptBudget.budget(far: target, nonMated: fixing(rule, arm).nonMated),
      farReached: point.far, support: support(rule, arm),
      tar: rate(.tar, rule, arm, point, replicates, exact?.tar),
      far: rate(.far, rule, arm, point, replicates, exact?.far))
    let (cluster, scores) = (clusters[rule.cell], inputs.scores[arm])
    record.effectiveMated =
      cluster?.falseRejects(scores, threshold: point.threshold, failure: design.failure)?.effectiveTrials
    record.effectiveNonMated =
      cluster?.falseAccepts(scores, threshold: point.threshold, failure: design.failure)?.effectiveTrials
    record.falseRejectExact = exact?.tar.shown
    record.falseAcceptExact = exact?.far.shown
    if design.failure == .exclude, hasThreshold(rule) {
      record.generalized = generalized(cells[rule.cell], arm, point)
    }
    return record
  }

  /// The rates with failures counted in; `nil` if samples are not named, or a class is not scored at all.
  private func generalized(
    _ cell: ComparisonCell, _ arm: Arm, _ point: OperatingPoint
  ) -> GeneralizedRates? {
    let failures = SampleFailures(cell, inputs.comparisons, inputs.scores[arm])
    guard let fmr = point.far, let tar = point.tar, let acquisition = failures.probes?.rate,
      let enrolment = failures.references?.rate
    else { return nil }
    return GeneralizedRates(fmr: fmr, fnmr: 1 - tar, acquisition: acquisition, enrolment: enrolment)
  }

  /// A single rate with its interval.
  private func rate(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint,
    _ replicates: RuleReplicates, _ exact: ExactErrors?
  ) -> Estimate {
    guard hasThreshold(rule) else {
      return .unknown("no non-mated comparison fixes a threshold", level: design.level)
    }
    guard let value = quantity == .tar ? point.tar : point.far else {
      return .unknown("the set holds no such comparisons", level: design.level)
    }
    let people = people(rule, quantity, arm)
    guard people.count >= ReplicateSpread.fewestPeople else {
      return Estimate(value, nil, level: design.level, method: nil, reason: people.tooFew)
    }
    if quantity == .far, rule.holdsFAR(of: arm) { return heldFAR(rule, arm, point, value, exact) }
    let spread = ReplicateSpread(
      estimate: value, subjects: replicates.values(quantity)[arm], couples: replicates.noise(quantity)?[arm],
      people: people.count, kind: quantity == .tar ? .single : .corrected, level: design.level)
    let resampled = spread?.interval(at: design.level, within: 0...1)
    let widest = quantity == .tar ? exact?.complement : exact?.independent
    switch (resampled, widest) {
    case (let a?, let b?) where exact?.isRare == true:
      let both = a.union(b).union(Interval(low: value, high: value))
      return Estimate(
        value, both, level: design.level,
        method: quantity == .tar ? .identityBootstrapWorstCase : .identityBootstrapExact)
    case (let a?, _) where a.width > 0: return Estimate(value, a, level: design.level, method: method)
    case (_, let b?) where exact?.isRare == true:
      let holding = b.union(Interval(low: value, high: value))
      return Estimate(value, holding, level: design.level, method: .clopperPearson)
    default:
      return Estimate(
        value, nil, level: design.level, method: nil, reason: "too many replicates could not be computed")
    }
  }

  /// The false accept rate of comparisons that fixed the threshold themselves, at that threshold as it stands.
  ///
  /// Replicates that fix it anew keep the rate at its target and so say nothing of the rate that the printed threshold has.
  private func heldFAR(
    _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint, _ value: Double, _ exact: ExactErrors?
  ) -> Estimate {
    let clustered = clusters[rule.cell]?
      .falseAccepts(inputs.scores[arm], threshold: point.threshold, failure: design.failure)
      .flatMap { $0.wilsonInterval(at: design.level) }
    let independent = evidence(rule, arm).falseAccepts.wilsonInterval(at: design.level)
    let known = [clustered, independent, exact?.isRare == true ? exact?.independent : nil].compactMap { $0 }
    guard let first = known.first else {
      return Estimate(
        value, nil, level: design.level, method: nil, reason: "the set holds no such comparisons")
    }
    let interval = known.reduce(first.union(Interval(low: value, high: value))) { $0.union($1) }
    return Estimate(
      value, interval, level: design.level,
      method: clustered == nil ? .independentPairs : .wilsonEffective)
  }

  /// The exact readings of false rejects and of false accepts.
  private func exactErrors(
    _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint
  ) -> (tar: ExactErrors, far: ExactErrors) {
    let evidence = evidence(rule, arm)
    let accepted = evidence.trueAccepts
    let rejected = BinomialCount(successes: accepted.trials - accepted.successes, trials: accepted.trials)
    guard let people = people[rule.cell] else {
      return (
        ExactErrors(rejected, level: design.level), ExactErrors(evidence.falseAccepts, level: design.level)
      )
    }
    let scores = inputs.scores[arm]
    let mated = people.falseRejects(scores, arm, threshold: point.threshold)
    let couples = people.falseAccepts(scores, arm, threshold: point.threshold)
    return (
      ExactErrors(rejected, people: mated.errors, spared: mated.accepts, level: design.level),
      ExactErrors(evidence.falseAccepts, people: couples.errors, spared: couples.rejects, level: design.level)
    )
  }
}
