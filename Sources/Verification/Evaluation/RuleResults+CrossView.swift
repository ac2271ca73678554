import Statistics
import Vocabulary

extension RuleResults {
  /// What f2p and p2p lose against f2f, for both arms under every rule.
  var crossViewDrops: [CrossViewDrop] {
    pairs.flatMap { frontal, turned in
      Arm.allCases.map { arm in
        let tar = (points[frontal][arm].tar, points[turned][arm].tar)
        let rule = rules[turned]
        return CrossViewDrop(
          arm: arm, set: reading.cells[rule.cell].name, farTarget: reading.design.targets[rule.target],
          policy: rule.policy, scope: rule.scope,
          points: estimate(tar.0.flatMap { a in tar.1.map { a - $0 } }, frontal, turned) { a, b in
            zip(a[arm], b[arm]).map { $0 - $1 }
          },
          relative: estimate(
            tar.0.flatMap { a in tar.1.flatMap { a > 0 ? (a - $0) / a : nil } }, frontal, turned
          ) { a, b in zip(a[arm], b[arm]).map { $0 > 0 ? ($0 - $1) / $0 : .nan } })
      }
    }
  }

  /// How the drops changed from the baseline to the augmented model, paired.
  var crossViewDropChanges: [CrossViewDropChange] {
    pairs.map { frontal, turned in
      let drops = PerArm { arm in
        points[frontal][arm].tar.flatMap { a in points[turned][arm].tar.map { a - $0 } }
      }
      let value = drops.baseline.flatMap { a in drops.augmented.map { $0 - a } }
      let (delta, p) = judged(value, frontal, turned) { a, b in
        let drops = PerArm { arm in zip(a[arm], b[arm]).map { $0 - $1 } }
        return zip(drops.augmented, drops.baseline).map { $0 - $1 }
      }
      let rule = rules[turned]
      return CrossViewDropChange(
        set: reading.cells[rule.cell].name, farTarget: reading.design.targets[rule.target],
        policy: rule.policy, scope: rule.scope, delta: delta, p: p)
    }
  }

  /// The rule of f2f with that of each other class, everything else equal.
  private var pairs: [(frontal: Int, turned: Int)] {
    guard let frontal = cell("f2f") else { return [] }
    return rules.indices.compactMap { index in
      let cell = rules[index].cell
      guard reading.cells[cell].family == .poseClass, cell != frontal, reading.hasThreshold(rules[index]),
        let other = rule(like: rules[index], in: frontal), reading.hasThreshold(rules[other])
      else { return nil }
      return (other, index)
    }
  }

  private func estimate(
    _ value: Double?, _ frontal: Int, _ turned: Int,
    _ combine: (PerArm<[Double]>, PerArm<[Double]>) -> [Double]
  ) -> Estimate { judged(value, frontal, turned, combine).0 }

  /// A number made of the TARs of two cells, with its interval; the people of the smaller cell rule it.
  private func judged(
    _ value: Double?, _ frontal: Int, _ turned: Int,
    _ combine: (PerArm<[Double]>, PerArm<[Double]>) -> [Double]
  ) -> (Estimate, Double?) {
    guard let value else { return (.unknown("a set holds no mated comparisons", level: level), nil) }
    let (a, b) = (spreads.estimates(frontal), spreads.estimates(turned))
    let people = [frontal, turned].map { reading.people(rules[$0], .tar) }.min { $0.count < $1.count }
    let isStepped = a.steppedTAR != nil || b.steppedTAR != nil
    let noise = a.tarNoise.flatMap { first in b.tarNoise.map { combine(first, $0) } }
    let spread = ReplicateSpread(
      estimate: value, subjects: combine(a.steppedTAR ?? a.tar, b.steppedTAR ?? b.tar),
      couples: isStepped ? nil : noise, people: people?.count ?? 0,
      kind: isStepped ? .stepped : .corrected, level: level)
    guard let interval = spread?.interval(at: level, within: -2...2), interval.width > 0 else {
      let isFew = (people?.count ?? 0) < ReplicateSpread.fewestPeople
      let reason = isFew ? people?.tooFew ?? "" : "the replicates do not vary"
      return (Estimate(value, nil, level: level, method: nil, reason: reason), nil)
    }
    return (Estimate(value, interval, level: level, method: reading.method), spread?.pValue)
  }
}
