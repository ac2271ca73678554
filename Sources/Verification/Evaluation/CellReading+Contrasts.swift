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
    let ratio = farRatio(rule, points, replicates)
    return differences
      + [MeasuredContrast(record: ratio, family: .all, member: nil, claims: ratio.reading != .undetermined)]
  }

  private func contrast(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>,
    _ replicates: RuleReplicates
  ) -> MeasuredContrast {
    let isKnown = hasThreshold(rule)
    let rates = points.map { isKnown ? (quantity == .tar ? $0.tar : $0.far) : nil }
    let differences = RuleReplicates.difference(replicates.values(quantity))
    let spread = spread(quantity, rule, rates, differences, replicates)
    let delta = delta(rates, spread, people(rule, quantity))
    let claims = delta.interval != nil && claims(quantity, rule, points)
    let record = ContrastRecord(
      set: cells[rule.cell].name, farTarget: design.targets[rule.target], policy: rule.policy,
      scope: rule.scope, quantity: quantity, failure: design.failure, delta: delta, p: spread?.pValue,
      pAdjusted: nil,
      reading: claims ? delta.interval.map(quantity.reading) ?? .undetermined : .undetermined)
    let family = cells[rule.cell].family
    return MeasuredContrast(
      record: record, family: family,
      member: family == .all || delta.interval == nil ? nil : spread?.member(differences), claims: claims)
  }

  private func spread(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ rates: PerArm<Double?>,
    _ differences: [Double], _ replicates: RuleReplicates
  ) -> ReplicateSpread? {
    guard let baseline = rates.baseline, let augmented = rates.augmented else { return nil }
    return ReplicateSpread(
      estimate: augmented - baseline, subjects: differences,
      couples: replicates.noise(quantity).map(RuleReplicates.difference),
      people: people(rule, quantity).count, kind: .corrected, level: design.level)
  }

  private func delta(
    _ rates: PerArm<Double?>, _ spread: ReplicateSpread?, _ people: (count: Int, tooFew: String)
  ) -> Estimate {
    guard let baseline = rates.baseline, let augmented = rates.augmented else {
      return .unknown("the set holds no such comparisons", level: design.level)
    }
    // An interval that is a point says that the replicates cannot tell, not that the difference is known.
    guard let interval = spread?.interval(at: design.level, within: -1...1), interval.width > 0 else {
      let reason = people.count < ReplicateSpread.fewestPeople ? people.tooFew : "the replicates do not vary"
      return Estimate(augmented - baseline, nil, level: design.level, method: nil, reason: reason)
    }
    return Estimate(augmented - baseline, interval, level: design.level, method: method)
  }

  /// Whether the cell has 30 errors over both arms, and its FAR target is supported; the interval vouches for the people.
  private func claims(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>
  ) -> Bool {
    let errors = Arm.allCases.map { arm in
      let point = points[arm]
      return quantity == .tar
        ? point.trueAccepts.trials - point.trueAccepts.successes : point.falseAccepts.successes
    }.reduce(0, +)
    return errors >= Self.fewestErrors && support(rule, .baseline) != .unsupported
  }
}
