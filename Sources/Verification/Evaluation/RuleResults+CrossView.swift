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
          points: judged(
            tar.0.flatMap { a in tar.1.map { a - $0 } }, frontal, turned, few: fewErrors(frontal, turned, arm)
          ) { a, b in zip(a[arm], b[arm]).map { $0 - $1 } }.0,
          relative: judged(
            tar.0.flatMap { a in tar.1.flatMap { a > 0 ? (a - $0) / a : nil } }, frontal, turned,
            few: tar.0.flatMap { a in fewErrors(frontal, turned, arm).map { $0.scaled(by: 1 / a) } }
          ) { a, b in zip(a[arm], b[arm]).map { $0 > 0 ? ($0 - $1) / $0 : .nan } }.0)
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
      let (delta, p) = judged(value, frontal, turned, few: fewChanges(frontal, turned)) { a, b in
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

  /// The drop by the intervals of both rates, where either has few errors; otherwise `nil`.
  ///
  /// The rates are taken as independent; they share their people, so that the interval is rather too wide.
  private func fewErrors(_ frontal: Int, _ turned: Int, _ arm: Arm) -> Interval? {
    difference(records[turned][arm].tar, records[frontal][arm].tar)
  }

  /// What the drop changed by, by the intervals of both changes, where in either few people changed; otherwise `nil`.
  private func fewChanges(_ frontal: Int, _ turned: Int) -> Interval? {
    let deltas = [turned, frontal].compactMap { rule in
      measured[rule].first { $0.record.quantity == .tar }?.record.delta
    }
    return deltas.count == 2 ? difference(deltas[0], deltas[1]) : nil
  }

  private func difference(_ a: Estimate, _ b: Estimate) -> Interval? {
    let few: [EstimationMethod] = [
      .identityBootstrapWorstCase, .identityBootstrapExact, .clopperPearson, .pairedScore,
    ]
    guard [a, b].contains(where: { $0.method.map(few.contains) ?? false }), let from = a.value,
      let to = b.value,
      let first = a.interval, let second = b.interval
    else { return nil }
    return .difference((from, first), (to, second))
  }

  /// A number made of the TARs of two cells, with its interval; the people of the smaller cell rule it.
  private func judged(
    _ value: Double?, _ frontal: Int, _ turned: Int, few: Interval?,
    _ combine: (PerArm<[Double]>, PerArm<[Double]>) -> [Double]
  ) -> (Estimate, Double?) {
    guard let value else { return (.unknown("a set holds no mated comparisons", level: level), nil) }
    let people = [frontal, turned].map { reading.people(rules[$0], .tar) }.min { $0.count < $1.count }
    let spread = spread(value, frontal, turned, people?.count ?? 0, combine)
    let resampled = spread?.interval(at: level, within: -2...2)
    guard let interval = resampled.flatMap({ $0.width > 0 ? $0 : nil }) ?? few else {
      let isFew = (people?.count ?? 0) < ReplicateSpread.fewestPeople
      let reason = isFew ? people?.tooFew ?? "" : "the replicates do not vary"
      return (Estimate(value, nil, level: level, method: nil, reason: reason), nil)
    }
    guard let few else {
      let method = spread?.kind == .stepped ? .identityBootstrapStepped : reading.method
      return (Estimate(value, interval, level: level, method: method), spread?.pValue)
    }
    let wide = interval.union(few).union(Interval(low: value, high: value))
    return (
      Estimate(value, wide, level: level, method: .identityBootstrapWorstCase),
      wide.contains(0) ? max(spread?.pValue ?? 1, 2 * level.tail) : spread?.pValue
    )
  }

  private func spread(
    _ value: Double, _ frontal: Int, _ turned: Int, _ people: Int,
    _ combine: (PerArm<[Double]>, PerArm<[Double]>) -> [Double]
  ) -> ReplicateSpread? {
    let (a, b) = (spreads.estimates(frontal), spreads.estimates(turned))
    let isStepped = a.steppedTAR != nil || b.steppedTAR != nil
    let noise = a.tarNoise.flatMap { first in b.tarNoise.map { combine(first, $0) } }
    return ReplicateSpread(
      estimate: value, subjects: combine(a.steppedTAR ?? a.tar, b.steppedTAR ?? b.tar),
      couples: isStepped ? nil : noise, people: people, kind: isStepped ? .stepped : .corrected, level: level)
  }
}

extension Interval {
  /// Both ends times a positive number.
  fileprivate func scaled(by factor: Double) -> Interval { Interval(low: low * factor, high: high * factor) }
}
