import Statistics
import Vocabulary

extension RuleResults {
  /// The largest share of replicates in which an index may not be estimable.
  private static let mostDropped = 0.05

  /// An index of one arm, with the interval that the simultaneous intervals of the groups' distances give it.
  func estimate(_ index: FairnessIndex, _ rules: [Int], _ people: Int, _ arm: Arm) -> Estimate {
    guard rules.count >= 2 else { return Self.tooFewGroups(level) }
    let value = value(index, rules, arm)
    guard value.isFinite else { return Self.noRate(level) }
    let contrasts = index.contrasts(fmr: rates(.far, rules, arm), fnmr: rates(.tar, rules, arm))
    let joint = joint(contrasts.fmr + contrasts.fnmr, rules, people)
    guard let bands = joint?.bands(at: level) else { return unbounded(value) }
    let split = contrasts.fmr.count
    let interval = index.interval(fmr: Array(bands[..<split]), fnmr: Array(bands[split...]))
    return Estimate(
      value, interval.union(Interval(low: value, high: value)), level: level, method: .simultaneousContrasts)
  }

  /// The paired change of a gap, and its p value.
  func change(_ index: FairnessIndex, _ rules: [Int], _ people: Int) -> (Estimate, Double?) {
    guard rules.count >= 2 else { return (Self.tooFewGroups(level), nil) }
    let value = value(index, rules, .augmented) - value(index, rules, .baseline)
    guard value.isFinite else { return (Self.noRate(level), nil) }
    let quantity = index == .gapFMR ? ContrastRecord.Quantity.far : .tar
    let parts = [
      rates(quantity, rules, .baseline), rates(quantity, rules, .augmented), changes(quantity, rules),
    ]
    let pairs = parts.map { groups in
      groups.indices.flatMap { a in
        groups.indices.dropFirst(a + 1).map { RateContrast(groups[a], less: groups[$0]) }
      }
    }
    guard let joint = joint(pairs.flatMap { $0 }, rules, people), let bands = joint.bands(at: level) else {
      return (unbounded(value), nil)
    }
    let interval = { (bands: [Interval]) in
      let size = bands.count / 3
      return GapChange(
        baseline: Array(bands[..<size]), augmented: Array(bands[size..<(2 * size)]),
        change: Array(bands[(2 * size)...])
      ).interval.clamped(to: -1...1).union(Interval(low: value, high: value))
    }
    return (
      Estimate(value, interval(bands), level: level, method: .simultaneousContrasts),
      joint.pValue { interval($0).contains(0) }
    )
  }

  private func value(_ index: FairnessIndex, _ rules: [Int], _ arm: Arm) -> Double {
    let own = rules.map { points[$0][arm] }
    return index.value(fmr: own.map { $0.far ?? .nan }, fnmr: own.map { 1 - ($0.tar ?? .nan) })
  }

  /// All distances together; `nil` if one of them cannot be told.
  private func joint(_ contrasts: [RateContrast], _ rules: [Int], _ people: Int) -> JointSpread? {
    let isStepped = rules.contains { spreads.estimates($0).steppedTAR != nil }
    var joint = JointSpread()
    for contrast in contrasts {
      guard
        let member = contrast.member(
          people: people, kind: isStepped ? .stepped : .corrected, level: level, mostDropped: Self.mostDropped
        )
      else { return nil }
      joint.add(member)
    }
    return joint
  }

  /// Rates of one kind of error: false accepts, or false rejects.
  private func rates(_ quantity: ContrastRecord.Quantity, _ rules: [Int], _ arm: Arm) -> [GroupRate] {
    rules.map { rule in
      let (replicates, record) = (spreads.estimates(rule), records[rule][arm])
      let estimate = quantity == .far ? record.far : record.tar
      let few = estimate.method == reading.method ? nil : estimate.interval
      let values = quantity == .far ? replicates.far : replicates.steppedTAR ?? replicates.tar
      let rate = GroupRate(
        value: estimate.value ?? .nan, subjects: values[arm], couples: replicates.noise(quantity)?[arm],
        few: few)
      return quantity == .far ? rate : rate.on { 1 - $0 }
    }
  }

  /// What each group's rate of one kind of error changed by, augmented − baseline.
  private func changes(_ quantity: ContrastRecord.Quantity, _ rules: [Int]) -> [GroupRate] {
    rules.map { rule in
      let replicates = spreads.estimates(rule).compared(quantity)
      // The interval of few changes has people as trials, far too wide for what groups differ by; it stands in alone.
      let differences = RuleReplicates.difference(replicates.values)
      let isConstant = differences.allSatisfy { $0 == differences.first }
      let delta = measured[rule].first { $0.record.quantity == quantity }?.record.delta
      let change = GroupRate(
        value: delta?.value ?? .nan, subjects: differences,
        couples: replicates.noise.map(RuleReplicates.difference),
        few: isConstant ? delta?.interval : nil)
      return quantity == .far ? change : change.on { -$0 }
    }
  }

  private static func tooFewGroups(_ level: ConfidenceLevel) -> Estimate {
    .unknown("not estimable: fewer than two groups are large enough", level: level)
  }

  private static func noRate(_ level: ConfidenceLevel) -> Estimate {
    .unknown("not estimable: a group has no error, or no comparison of a class", level: level)
  }

  private func unbounded(_ value: Double) -> Estimate {
    Estimate(
      value, nil, level: level, method: nil,
      reason: "not estimable: a group's errors are too few, or missing in more than 5 % of the replicates")
  }
}
