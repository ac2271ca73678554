import Statistics
import Vocabulary

extension CellReading {
  /// Fewest errors over both arms for a cell to claim anything.
  private static let fewestErrors = 30

  /// The paired differences of TAR and FAR under one rule.
  func contrasts(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ replicates: RuleReplicates
  ) -> [MeasuredContrast] {
    let differences = [ContrastRecord.Quantity.tar, .far].map { contrast($0, rule, points, replicates) }
    // At thresholds of their own the arms are held to the same target, so a ratio would say nothing.
    guard rule.policy == .fixed else { return differences }
    return differences + [farRatio(rule, points, replicates)]
  }

  private func contrast(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>,
    _ replicates: RuleReplicates
  ) -> MeasuredContrast {
    let isKnown = hasThreshold(rule)
    let rates = points.map { isKnown ? (quantity == .tar ? $0.tar : $0.far) : nil }
    let differences = RuleReplicates.difference(replicates.compared(quantity).values)
    let spread = spread(quantity, rule, rates, differences, replicates)
    let few = fewChanges(quantity, rule, points)
    let delta = delta(
      rates, spread, people(rule, quantity), few,
      hasLost: spread == nil && differences.contains(where: \.isNaN))
    let claims = delta.interval != nil && claims(quantity, rule)
    let record = ContrastRecord(
      set: cells[rule.cell].name, farTarget: design.targets[rule.target], policy: rule.policy,
      scope: rule.scope, quantity: quantity, failure: design.failure, delta: delta,
      p: spread.map { max($0.pValue, few?.pValue ?? 0) }, pAdjusted: nil,
      reading: claims ? delta.interval.map(quantity.reading) ?? .undetermined : .undetermined)
    let family = cells[rule.cell].family
    return MeasuredContrast(
      record: record, family: family,
      member: family == .all ? nil : member(differences, spread, delta), claims: claims)
  }

  /// The difference for looking at it together with its family. Where few changed, it reaches as far as its widened
  /// interval, so that a set whose replicates hardly vary does not set the pace for all.
  private func member(
    _ differences: [Double], _ spread: ReplicateSpread?, _ delta: Estimate
  ) -> SimultaneousBands.Member? {
    guard let interval = delta.interval, let member = spread?.member(differences) else { return nil }
    guard [.identityBootstrapWorstCase, .identityBootstrapExact].contains(delta.method) else { return member }
    return member.reaching(interval, at: design.level)
  }

  private func spread(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ rates: PerArm<Double?>,
    _ differences: [Double], _ replicates: RuleReplicates
  ) -> ReplicateSpread? {
    guard let baseline = rates.baseline, let augmented = rates.augmented else { return nil }
    let compared = replicates.compared(quantity)
    return ReplicateSpread(
      estimate: augmented - baseline, subjects: differences,
      couples: compared.noise.map(RuleReplicates.difference), people: people(rule, quantity).count,
      kind: compared.kind, level: design.level)
  }

  private func delta(
    _ rates: PerArm<Double?>, _ spread: ReplicateSpread?, _ people: (count: Int, tooFew: String),
    _ few: FewChanges?, hasLost: Bool
  ) -> Estimate {
    guard let baseline = rates.baseline, let augmented = rates.augmented else {
      return .unknown("the set holds no such comparisons", level: design.level)
    }
    let value = augmented - baseline
    guard people.count >= ReplicateSpread.fewestPeople else {
      return Estimate(value, nil, level: design.level, method: nil, reason: people.tooFew)
    }
    let resampled = spread?.interval(at: design.level, within: -1...1)
    switch (resampled, few) {
    case (let a?, let b?):
      let both = a.union(b.interval).union(Interval(low: value, high: value))
      return Estimate(
        value, both, level: design.level,
        method: b.isOfPeople ? .identityBootstrapWorstCase : .identityBootstrapExact)
    // An interval that is a point says that the replicates cannot tell, not that the difference is known.
    case (let a?, nil) where a.width > 0:
      let made = spread?.kind == .stepped ? .identityBootstrapStepped : method
      return Estimate(value, a, level: design.level, method: made)
    case (nil, let b?):
      let holding = b.interval.union(Interval(low: value, high: value))
      return Estimate(
        value, holding, level: design.level, method: b.isOfPeople ? .pairedScore : .clopperPearson)
    default:
      let reason =
        hasLost ? "too many replicates could not be computed" : "the replicates do not vary"
      return Estimate(value, nil, level: design.level, method: nil, reason: reason)
    }
  }

  /// What decisions that changed in few people, or couples, do not rule out.
  private struct FewChanges {
    let interval: Interval
    let pValue: Double
    /// Whether people are the trials, or couples are counted.
    let isOfPeople: Bool
  }

  /// - Returns: `nil` if changes are not few. Of false accepts, which are rare by intent, people as trials would say nothing
  ///   at all: there the couples that changed are counted.
  private func fewChanges(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>
  ) -> FewChanges? {
    guard quantity == .far else {
      let changes = changes(rule, points)
      return changes.interval(at: design.level).map {
        FewChanges(interval: $0, pValue: changes.pValue, isOfPeople: true)
      }
    }
    let trials =
      clusters[rule.cell] == nil
      ? evidence(rule, .baseline).falseAccepts.trials : points.baseline.falseAccepts.trials
    let changes = falseAcceptChanges(rule, points)
    return changes.difference(of: trials, at: design.level).flatMap { interval in
      changes.exactPValue.map { FewChanges(interval: interval, pValue: $0, isOfPeople: false) }
    }
  }

  /// People who are accepted by one arm alone; without subjects, mated comparisons.
  private func changes(_ rule: ThresholdRule, _ points: PerArm<OperatingPoint>) -> DecisionChanges {
    let thresholds = points.map(\.threshold)
    if let people = people[rule.cell] { return people.changes(inputs.scores, thresholds: thresholds) }
    let rows = inputs.distinct(inputs.rows[rule.cell].mated)
    let accepts = PerArm { arm in rows.map { inputs.scores[arm].values[Int($0)] >= thresholds[arm] } }
    let pairs = zip(accepts.baseline, accepts.augmented)
    return DecisionChanges(
      lost: pairs.count { $0 && !$1 }, gained: pairs.count { !$0 && $1 }, of: rows.count)
  }

  /// Whether the cell has 30 errors over both arms, and its FAR target is supported; the interval vouches for the people.
  private func claims(_ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule) -> Bool {
    let errors = Arm.allCases.map { arm in
      let point = evidence(rule, arm)
      return quantity == .tar
        ? point.trueAccepts.trials - point.trueAccepts.successes : point.falseAccepts.successes
    }.reduce(0, +)
    return errors >= Self.fewestErrors && support(rule, .baseline) != .unsupported
  }
}
