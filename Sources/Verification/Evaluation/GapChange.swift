import Statistics

/// How far the change of a gap between groups may lie, from simultaneous intervals of the differences of each two groups
/// in the baseline, in the augmented model, and of what they changed by.
///
/// With d_ij the baseline's difference of groups i and j and Δ_ij its change, the gap changes by
/// max|d_ij + Δ_ij| − max|d_ij|. It is at most the largest |d_ij + Δ_ij| − max(|d_ij|, g) within the intervals, g being the
/// smallest gap that the baseline can have; at least the same with the models swapped. Where the sign of a difference is
/// known, as between two groups that clearly differ, that is the interval of Δ itself.
struct GapChange {
  let interval: Interval

  /// - Precondition: one interval of each kind for each two groups, in one order; at least one.
  init(baseline: [Interval], augmented: [Interval], change: [Interval]) {
    let back = change.map { Interval(low: -$0.high, high: -$0.low) }
    let (highest, lowest) = (Self.most(baseline, augmented, change), -Self.most(augmented, baseline, back))
    interval = Interval(low: min(lowest, highest), high: max(lowest, highest))
  }

  private static func most(_ from: [Interval], _ to: [Interval], _ change: [Interval]) -> Double {
    let least = from.map(\.leastDistance).max() ?? 0
    let grown = zip(from, change).map { Self.growth($0, $1, least) }.max() ?? 0
    return min(grown, (to.map(\.mostDistance).max() ?? 0) - least)
  }

  /// The largest |d + Δ| − max(|d|, g): convex in Δ, and in d with its other corners at 0 and ±g.
  private static func growth(_ d: Interval, _ change: Interval, _ g: Double) -> Double {
    let corners = [d.low, d.high] + [-g, 0, g].filter { d.contains($0) }
    return corners.flatMap { d in
      [change.low, change.high].map { abs(d + $0) - max(abs(d), g) }
    }.max() ?? 0
  }
}
