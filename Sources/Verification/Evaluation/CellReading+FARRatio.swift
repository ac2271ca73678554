import Foundation
import Statistics
import Vocabulary

extension CellReading {
  /// Fewest false accepts an arm needs for a ratio to be read.
  private static let fewestFalseAccepts = 5

  /// FAR augmented over FAR baseline at the one threshold that both arms keep; the interval is that of the log ratio.
  ///
  /// Unknown where an arm has no false accept; undetermined where one has fewer than five.
  func farRatio(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ replicates: RuleReplicates
  ) -> ContrastRecord {
    let delta = ratio(rule, points, replicates)
    let counts = points.map(\.falseAccepts.successes)
    let isReadable = min(counts.baseline, counts.augmented) >= Self.fewestFalseAccepts
    let reading: ContrastReading =
      if isReadable, let interval = delta.interval {
        ContrastRecord.Quantity.farRatio.reading(of: interval)
      } else {
        .undetermined
      }
    return ContrastRecord(
      set: cells[rule.cell].name, farTarget: design.targets[rule.target], policy: rule.policy,
      scope: rule.scope, quantity: .farRatio, failure: design.failure, delta: delta, p: nil, pAdjusted: nil,
      reading: reading)
  }

  private func ratio(
    _ rule: ThresholdRule, _ points: PerArm<OperatingPoint>, _ replicates: RuleReplicates
  ) -> Estimate {
    guard let baseline = points.baseline.far, let augmented = points.augmented.far, baseline > 0,
      augmented > 0
    else { return .unknown("an arm has no false accept, so there is no ratio", level: design.level) }
    let people = people(rule, .far)
    let spread = ReplicateSpread(
      estimate: log(augmented / baseline), subjects: RuleReplicates.logRatio(replicates.far),
      couples: replicates.farNoise.map(RuleReplicates.logRatio), people: people.count, kind: .corrected,
      level: design.level)
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
