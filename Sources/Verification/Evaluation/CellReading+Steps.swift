import Statistics
import Vocabulary

extension CellReading {
  /// The rules with a threshold that moves in steps, and both their thresholds, each once. None where people are unknown:
  /// comparisons are then resampled by themselves, which multiplies no noise.
  func stepped(_ rules: [ThresholdRule]) -> (rules: [SteppedRule], thresholds: [SteppedThreshold]) {
    guard inputs.comparisons.subjects != nil else { return ([], []) }
    var numbers: [SteppedThreshold.Source: Int] = [:]
    var thresholds: [SteppedThreshold] = []
    let found = rules.indices.filter { isStepped(rules[$0]) }.map { index in
      SteppedRule(
        rule: index,
        thresholds: PerArm { arm in
          let source = Self.source(rules[index], arm)
          if let number = numbers[source] { return number }
          numbers[source] = thresholds.count
          thresholds.append(steppedThreshold(rules[index], arm))
          return thresholds.count - 1
        })
    }
    return (found, thresholds)
  }

  /// Whether ties make a threshold of the rule move in steps; a threshold that is stated does not move.
  private func isStepped(_ rule: ThresholdRule) -> Bool {
    rule.source != .configured && hasThreshold(rule)
      && Arm.allCases.contains { fixing(rule, $0).isStepped(atFAR: design.targets[rule.target]) }
  }

  private static func source(_ rule: ThresholdRule, _ arm: Arm) -> SteppedThreshold.Source {
    SteppedThreshold.Source(
      source: rule.source, cell: rule.fixingCell, arm: rule.fixingArm(for: arm), target: rule.target)
  }

  private func steppedThreshold(_ rule: ThresholdRule, _ arm: Arm) -> SteppedThreshold {
    SteppedThreshold(
      source: Self.source(rule, arm), far: design.targets[rule.target],
      nonMated: fixing(rule, arm).nonMated, shrinkage: shrinkage(rule, arm) ?? 1)
  }

  /// How much less the false accepts at the rule's threshold scatter than those of replicates; `nil` if there are none.
  private func shrinkage(_ rule: ThresholdRule, _ arm: Arm) -> Double? {
    let calibration = rule.source == .calibration ? calibration?.inputs : nil
    let fixing = calibration ?? inputs
    let cluster =
      calibration.flatMap { inputs in
        inputs.comparisons.subjects.map {
          ClusteredCell(inputs.cells[rule.fixingCell], inputs.comparisons, $0)
        }
      } ?? clusters[rule.fixingCell]
    guard let cluster else { return nil }
    let couples = cluster.coupleCounts(
      fixing.scores[rule.fixingArm(for: arm)], threshold: threshold(rule, arm), failure: design.failure)
    let all = couples.reduce(BinomialCount(successes: 0, trials: 0)) { $0 + $1.count }
    return all.rate.flatMap { CoupleSpread(couples, rate: $0).shrinkage }
  }
}
