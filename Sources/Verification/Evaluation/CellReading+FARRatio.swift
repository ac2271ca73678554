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
    let delta = ratio(rule, points, spread)
    let counts = points.map(\.falseAccepts.successes)
    let claims =
      min(counts.baseline, counts.augmented) >= Self.fewestFalseAccepts
      && support(rule, .baseline) != .unsupported && delta.interval != nil
    let family = cells[rule.cell].family
    let record = ContrastRecord(
      set: cells[rule.cell].name, farTarget: design.targets[rule.target], policy: rule.policy,
      scope: rule.scope, quantity: .farRatio, failure: design.failure, delta: delta, p: spread?.pValue,
      pAdjusted: nil,
      reading: claims
        ? delta.interval.map(ContrastRecord.Quantity.farRatio.reading) ?? .undetermined
        : .undetermined)
    return MeasuredContrast(
      record: record, family: family,
      member: family == .all || delta.interval == nil ? nil : spread?.member(logs), claims: claims)
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
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ spread: ReplicateSpread?
  ) -> Estimate {
    guard hasThreshold(rule), let baseline = points.baseline.far, let augmented = points.augmented.far,
      baseline > 0, augmented > 0
    else { return .unknown("an arm has no false accept, so there is no ratio", level: design.level) }
    let people = people(rule, .far)
    let reason =
      people.count < ReplicateSpread.fewestPeople
      ? people.tooFew : "too many replicates have no false accept, or they do not vary"
    guard
      let interval = spread?.interval(
        at: design.level, within: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
    else {
      return Estimate(augmented / baseline, nil, level: design.level, method: nil, reason: reason)
    }
    return Estimate(
      augmented / baseline, Interval(low: exp(interval.low), high: exp(interval.high)),
      level: design.level, method: method)
  }
}
