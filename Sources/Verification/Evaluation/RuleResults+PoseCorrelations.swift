import Statistics
import Vocabulary

extension RuleResults {
  /// Of all pairs of a frontal reference with some pose, at every target and policy of the global scope.
  ///
  /// - Complexity: O(rules · poses · replicates).
  var poseCorrelations: [PoseCorrelation] {
    reading.design.targets.indices.flatMap { target in
      ThresholdPolicy.allCases.flatMap { correlations(target, $0) }
    }
  }

  private func correlations(_ target: Int, _ policy: ThresholdPolicy) -> [PoseCorrelation] {
    let own = rules.indices.filter { index in
      let rule = rules[index]
      return rule.target == target && rule.policy == policy && rule.scope == .global
        && Self.poses.contains(reading.cells[rule.cell].name)
    }
    guard own.count > 1 else { return [] }
    let rates = own.map { spreads.estimates($0).tar }
    let names = own.map { reading.cells[rules[$0].cell].name }
    let changes = rates.map { rates in zip(rates.augmented, rates.baseline).map { $0 - $1 } }
    let all = Arm.allCases.map { arm in (Arm?.some(arm), rates.map { $0[arm] }) } + [(nil, changes)]
    return all.map { arm, replicates in
      PoseCorrelation(
        farTarget: reading.design.targets[target], policy: policy, arm: arm, sets: names,
        lower: replicates.indices.flatMap { row in
          (0..<row).map { Self.correlation(replicates[row], replicates[$0]) }
        })
    }
  }

  private static let poses = Set(PoseBin.allCases.map { "\(PoseBin.frontal.rawValue)-\($0.rawValue)" })

  /// Pearson's, over replicates in which both are known; rounded to four decimals, more than replicates can tell. 1, the worst
  /// for a sum, where one does not vary.
  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let known = zip(a, b).filter { $0.isFinite && $1.isFinite }
    let count = Double(known.count)
    guard known.count > 1 else { return 1 }
    let means = (NeumaierSum(known.map(\.0)).value / count, NeumaierSum(known.map(\.1)).value / count)
    let products = NeumaierSum(known.map { ($0 - means.0) * ($1 - means.1) }).value
    let squares = (
      NeumaierSum(known.map { ($0.0 - means.0) * ($0.0 - means.0) }).value,
      NeumaierSum(known.map { ($0.1 - means.1) * ($0.1 - means.1) }).value
    )
    guard squares.0 > 0, squares.1 > 0 else { return 1 }
    return (products / (squares.0 * squares.1).squareRoot() * 10_000).rounded() / 10_000
  }
}
