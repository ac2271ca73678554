import Foundation
import Statistics
import Vocabulary

extension CellReading {
  /// Fewest false accepts an arm needs for a ratio to be read.
  private static let fewestFalseAccepts = 5

  /// FAR augmented over FAR baseline at the one threshold that both arms keep; the interval is that of the log ratio.
  ///
  /// Unknown where an arm has no false accept; undetermined where one has fewer than five, or the FAR target is unsupported.
  func farRatio(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ replicates: RuleReplicates
  ) -> MeasuredContrast {
    let logs = RuleReplicates.logRatio(replicates.far)
    let spread = logSpread(rule, points, logs, replicates)
    let changes = falseAcceptChanges(rule, points)
    let delta = ratio(rule, points, spread, changes.ratio(at: design.level))
    let counts = PerArm { evidence(rule, $0).falseAccepts.successes }
    let claims =
      min(counts.baseline, counts.augmented) >= Self.fewestFalseAccepts
      && support(rule, .baseline) != .unsupported && delta.interval != nil
    let family = cells[rule.cell].family
    let record = ContrastRecord(
      set: cells[rule.cell].name, farTarget: design.targets[rule.target], policy: rule.policy,
      scope: rule.scope, quantity: .farRatio, failure: design.failure, delta: delta,
      p: spread.map { Swift.max($0.pValue, changes.pValue ?? 0) }, pAdjusted: nil,
      reading: claims
        ? delta.interval.map(ContrastRecord.Quantity.farRatio.reading) ?? .undetermined
        : .undetermined)
    return MeasuredContrast(
      record: record, family: family,
      member: family == .all ? nil : logMember(logs, spread, delta), claims: claims)
  }

  /// The log ratio for looking at it together with its family, as far as a widened interval reaches.
  private func logMember(
    _ logs: [Double], _ spread: ReplicateSpread?, _ delta: Estimate
  ) -> SimultaneousBands.Member? {
    guard let interval = delta.interval, let member = spread?.member(logs) else { return nil }
    guard delta.method == .identityBootstrapExact, interval.low > 0 else { return member }
    return member.reaching(Interval(low: log(interval.low), high: log(interval.high)), at: design.level)
  }

  /// Couples whose false acceptance changed; without subjects, comparisons.
  func falseAcceptChanges(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>
  ) -> FalseAcceptChanges {
    let thresholds = points.map(\.threshold)
    if let cluster = clusters[rule.cell] { return cluster.changes(inputs.scores, thresholds: thresholds) }
    let accepts = PerArm { arm in
      inputs.distinct(inputs.rows[rule.cell].nonMated).map {
        inputs.scores[arm].values[Int($0)] >= thresholds[arm]
      }
    }
    let pairs = zip(accepts.baseline, accepts.augmented)
    return FalseAcceptChanges(
      accepted: accepts.baseline.count { $0 }, lost: pairs.count { $0 && !$1 },
      gained: pairs.count { !$0 && $1 }, changedComparisons: pairs.count { $0 != $1 })
  }

  private func logSpread(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ logs: [Double], _ replicates: RuleReplicates
  ) -> ReplicateSpread? {
    guard hasThreshold(rule), let baseline = points.baseline.far, let augmented = points.augmented.far,
      baseline > 0, augmented > 0
    else { return nil }
    return ReplicateSpread(
      estimate: log(augmented / baseline), subjects: logs,
      couples: replicates.farNoise.map(RuleReplicates.logRatio), people: people(rule, .far).count,
      kind: .corrected, level: design.level)
  }

  private func ratio(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ spread: ReplicateSpread?, _ few: Interval?
  ) -> Estimate {
    guard hasThreshold(rule), let baseline = points.baseline.far, let augmented = points.augmented.far,
      baseline > 0, augmented > 0
    else { return .unknown("an arm has no false accept, so there is no ratio", level: design.level) }
    let people = people(rule, .far)
    guard people.count >= ReplicateSpread.fewestPeople else {
      return Estimate(
        augmented / baseline, nil, level: design.level, method: nil, reason: people.tooFew)
    }
    return ratio(augmented / baseline, spread, few)
  }

  /// The ratio with the interval that resampling, exact counting or both give.
  func ratio(_ value: Double, _ spread: ReplicateSpread?, _ few: Interval?) -> Estimate {
    let all = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    let logs = spread?.interval(at: design.level, within: all)
    let resampled = logs.flatMap(\.exponential)
    guard logs == nil || resampled != nil else {
      return Estimate(
        value, nil, level: design.level, method: nil,
        reason: "the ratio varies too much over the replicates for an interval")
    }
    let holding = few?.union(Interval(low: value, high: value))
    switch (resampled, holding) {
    case (let a?, let b?):
      return Estimate(value, a.union(b), level: design.level, method: .identityBootstrapExact)
    case (let a?, nil): return Estimate(value, a, level: design.level, method: method)
    case (nil, let b?): return Estimate(value, b, level: design.level, method: .clopperPearson)
    case (nil, nil):
      return Estimate(
        value, nil, level: design.level, method: nil,
        reason: "too many replicates have no false accept, or they do not vary")
    }
  }
}
