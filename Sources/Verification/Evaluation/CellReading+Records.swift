import Statistics
import Vocabulary

extension CellReading {
  /// One operating point with its intervals.
  func record(
    _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint, _ replicates: RuleReplicates
  ) -> OperatingPointRecord {
    let fixing = tradeoffs[rule.fixingCell][rule.fixingArm(for: arm)]
    let target = design.targets[rule.target]
    let isFitted = rule.policy != .fixed || design.fixedThreshold == nil
    return OperatingPointRecord(
      arm: arm, set: cells[rule.cell].name, farTarget: target, policy: rule.policy, scope: rule.scope,
      failure: design.failure, threshold: point.threshold.isFinite ? point.threshold : nil,
      thresholdIs: point.threshold.isFinite ? nil : "above-all-scores",
      thresholdBelow: point.thresholdBelow,
      mated: point.trueAccepts.trials, matedAccepted: point.trueAccepts.successes,
      nonMated: point.falseAccepts.trials, falseAccepts: point.falseAccepts.successes,
      farBudget: isFitted ? FalseAcceptBudget.budget(far: target, nonMated: fixing.nonMated) : nil,
      farReached: point.far, support: TargetSupport(far: target, nonMated: fixing.nonMated),
      tar: rate(.tar, rule, arm, point, replicates), far: rate(.far, rule, arm, point, replicates))
  }

  /// A single rate with its interval.
  private func rate(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint,
    _ replicates: RuleReplicates
  ) -> Estimate {
    guard hasThreshold(rule) else {
      return .unknown("no non-mated comparison fixes a threshold", level: design.level)
    }
    guard let value = quantity == .tar ? point.tar : point.far else {
      return .unknown("the set holds no such comparisons", level: design.level)
    }
    let people = people(rule, quantity)
    guard people.count >= ReplicateSpread.fewestPeople else {
      return Estimate(value, nil, level: design.level, method: nil, reason: people.tooFew)
    }
    let spread = ReplicateSpread(
      estimate: value, subjects: replicates.values(quantity)[arm], couples: replicates.noise(quantity)?[arm],
      people: people.count, kind: quantity == .tar ? .single : .corrected, level: design.level)
    let resampled = spread?.interval(at: design.level, within: 0...1)
    let exact = fewErrors(quantity, rule, arm, point)
    switch (resampled, exact) {
    case (let a?, let b?):
      let both = a.union(b).union(Interval(low: value, high: value))
      return Estimate(value, both, level: design.level, method: .identityBootstrapWorstCase)
    case (let a?, nil): return Estimate(value, a, level: design.level, method: method)
    case (nil, let b?):
      let holding = b.union(Interval(low: value, high: value))
      return Estimate(value, holding, level: design.level, method: .clopperPearson)
    case (nil, nil):
      return Estimate(
        value, nil, level: design.level, method: nil, reason: "too many replicates could not be computed")
    }
  }

  /// How intervals are made here.
  /// Whether the threshold is stated, or the set that fixes it has non-mated comparisons to fix it by.
  func hasThreshold(_ rule: ThresholdRule) -> Bool {
    rule.policy == .fixed && design.fixedThreshold != nil
      || Arm.allCases.allSatisfy { tradeoffs[rule.fixingCell][$0].nonMated > 0 }
  }

  var method: EstimationMethod {
    inputs.comparisons.subjects == nil ? .pairBootstrap : .identityBootstrap
  }

  /// The people whose number rules the interval of a quantity; without subjects, the comparisons themselves.
  func people(
    _ rule: ThresholdRule, _ quantity: ContrastRecord.Quantity
  ) -> (count: Int, tooFew: String) {
    guard let people = people[rule.cell] else {
      let tradeoff = tradeoffs[rule.cell].baseline
      let count = quantity == .tar ? tradeoff.mated : tradeoff.nonMated
      return (count, "fewer than 10 comparisons")
    }
    return (quantity == .tar ? people.mated : people.total, "fewer than 10 people")
  }

  /// The exact interval with people as trials, where at most four people (or couples) erred, or did not.
  ///
  /// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413.
  private func fewErrors(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ arm: Arm, _ point: OperatingPoint
  ) -> Interval? {
    let scores = inputs.scores[arm]
    guard let people = people[rule.cell] else {
      let count = quantity == .tar ? point.trueAccepts : point.falseAccepts
      let rare = min(count.successes, count.trials - count.successes)
      return rare <= 4 ? count.clopperPearsonInterval(at: design.level) : nil
    }
    if quantity == .far {
      let couples = people.falseAccepts(scores, threshold: point.threshold)
      return couples.successes <= 4 ? couples.clopperPearsonInterval(at: design.level) : nil
    }
    let (errors, accepts) = people.falseRejects(scores, threshold: point.threshold)
    if errors.successes <= 4 {
      return errors.clopperPearsonInterval(at: design.level).map {
        Interval(low: 1 - $0.high, high: 1 - $0.low)
      }
    }
    guard accepts <= 4 else { return nil }
    return BinomialCount(successes: accepts, trials: errors.trials).clopperPearsonInterval(at: design.level)
  }
}
