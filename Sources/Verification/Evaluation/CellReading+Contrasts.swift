import Statistics
import Vocabulary

extension CellReading {
  /// Fewest errors over both arms for a cell to claim anything.
  private static let fewestErrors = 30

  /// The paired differences of TAR and FAR under one rule.
  func contrasts(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ replicates: RuleReplicates
  ) -> [ContrastRecord] {
    let differences = [ContrastRecord.Quantity.tar, .far].map { contrast($0, rule, points, replicates) }
    // At thresholds of their own the arms are held to the same target, so a ratio would say nothing.
    return rule.policy == .fixed ? differences + [farRatio(rule, points, replicates)] : differences
  }

  private func contrast(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>,
    _ replicates: RuleReplicates
  ) -> ContrastRecord {
    let isKnown = hasThreshold(rule)
    let rates = points.map { isKnown ? (quantity == .tar ? $0.tar : $0.far) : nil }
    let spread = spread(quantity, rule, rates, replicates)
    let delta = delta(rates, spread, people(rule, quantity))
    return ContrastRecord(
      set: cells[rule.cell].name, farTarget: design.targets[rule.target], policy: rule.policy,
      scope: rule.scope, quantity: quantity, delta: delta, p: spread?.pValue, pAdjusted: nil,
      reading: reading(quantity, rule, points, delta))
  }

  private func spread(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ rates: PerArm<Double?>,
    _ replicates: RuleReplicates
  ) -> ReplicateSpread? {
    guard let baseline = rates.baseline, let augmented = rates.augmented else { return nil }
    return ReplicateSpread(
      estimate: augmented - baseline, subjects: RuleReplicates.difference(replicates.values(quantity)),
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

  /// Undetermined where the cell has fewer than 10 people or 30 errors over both arms, or its FAR target is unsupported;
  /// else by whether the interval excludes 0.
  private func reading(
    _ quantity: ContrastRecord.Quantity, _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>,
    _ delta: Estimate
  ) -> ContrastReading {
    let errors = Arm.allCases.map { arm in
      let point = points[arm]
      return quantity == .tar
        ? point.trueAccepts.trials - point.trueAccepts.successes : point.falseAccepts.successes
    }.reduce(0, +)
    let fixing = tradeoffs[rule.fixingCell].baseline
    let support = TargetSupport(far: design.targets[rule.target], nonMated: fixing.nonMated)
    guard errors >= Self.fewestErrors, support != .unsupported, let interval = delta.interval else {
      return .undetermined
    }
    if interval.contains(0) { return .noDifferenceShown }
    return (interval.low > 0) == (quantity == .tar) ? .better : .worse
  }
}
