import Statistics

/// A weighted sum of the rates of groups: one less another, or one less the mean of all.
struct RateContrast: Sendable {
  let rates: [(rate: GroupRate, weight: Double)]

  /// The first less the second.
  init(_ first: GroupRate, less second: GroupRate) { rates = [(first, 1), (second, -1)] }

  /// One of the groups less the mean of all.
  init(_ index: Int, lessMeanOf groups: [GroupRate]) {
    let share = 1 / Double(groups.count)
    rates = groups.enumerated().map { ($1, $0 == index ? 1 - share : -share) }
  }

  /// The sum with its joint replicates. Where a rate has few errors, it reaches as far as the intervals of the rates do:
  /// the squared distances to their ends add.
  ///
  /// - Returns: `nil` if there are too few people, too many replicates without it, or nothing says how far it may stray.
  /// - Reference: Zou & Donner (2008), Stat. Med. 27, 1693–1702 (MOVER), equation for linear functions.
  func member(
    people: Int, kind: ReplicateSpread.Kind, level: ConfidenceLevel, mostDropped: Double
  ) -> SimultaneousBands.Member? {
    let value = sum { $0.value }
    let subjects = sums(rates.map { ($0.rate.subjects, $0.weight) })
    let couples =
      rates.allSatisfy { $0.rate.couples != nil }
      ? sums(rates.compactMap { rate, weight in rate.couples.map { ($0, weight) } }) : nil
    let spread = ReplicateSpread(
      estimate: value, subjects: subjects, couples: kind == .stepped ? nil : couples, people: people,
      kind: kind, level: level, mostDropped: mostDropped)
    guard people >= ReplicateSpread.fewestPeople, value.isFinite else { return nil }
    let few = rates.contains { $0.rate.few != nil } ? reach(level) : nil
    if let member = spread?.member(subjects) {
      return few.map { member.reaching($0, at: level) } ?? member
    }
    // Replicates that never vary say nothing; the intervals of the rates still do.
    guard let few, subjects.allSatisfy({ $0 == subjects.first }) else { return nil }
    let half = max(value - few.low, few.high - value) / SpecialFunctions.normalQuantile(1 - level.tail)
    guard half > 0 else { return nil }
    return .init(estimate: value, replicates: subjects, deviation: half, standardError: half)
  }

  private func sum(_ part: (GroupRate) -> Double) -> Double {
    NeumaierSum(rates.map { $0.weight * part($0.rate) }).value
  }

  private func sums(_ columns: [(values: [Double], weight: Double)]) -> [Double] {
    var sums = [Double](repeating: 0, count: columns.first?.values.count ?? 0)
    for (values, weight) in columns {
      for index in sums.indices { sums[index] += weight * values[index] }
    }
    return sums
  }

  /// Where the intervals of independent rates let the sum be; those without few errors by their replicates.
  private func reach(_ level: ConfidenceLevel) -> Interval {
    let z = SpecialFunctions.normalQuantile(1 - level.tail)
    var (below, above) = (0.0, 0.0)
    for (rate, weight) in rates {
      let own = z * (rate.subjects.filter { !$0.isNaN }.sampleVariance ?? 0).squareRoot()
      let ends = rate.few.map { ($0.low - rate.value, $0.high - rate.value) } ?? (-own, own)
      let (low, high) = (min(weight * ends.0, weight * ends.1), max(weight * ends.0, weight * ends.1))
      below += low * low
      above += high * high
    }
    let value = sum { $0.value }
    return Interval(low: value - below.squareRoot(), high: value + above.squareRoot())
  }
}
