/// How far several estimates stray at once, from joint replicates: the largest |x*_bc − x_c| / s_c of each replicate.
///
/// Members are added one by one, and their replicates are not kept, so that many may be joined.
///
/// - Reference: Montiel Olea & Plagborg-Møller (2019), J. Appl. Econometrics 34, 1–17 (sup-t bands).
public struct JointSpread: Sendable {
  /// In the order in which they were added: an estimate and the standard error that its interval rests on.
  public private(set) var members: [(estimate: Double, standardError: Double)] = []
  private var maxima: [Double] = []

  public init() {}

  /// - Precondition: all members have as many replicates.
  /// - Complexity: O(replicates).
  public mutating func add(_ member: SimultaneousBands.Member) {
    if members.isEmpty { maxima = [Double](repeating: 0, count: member.replicates.count) }
    precondition(maxima.count == member.replicates.count, "replicates are drawn together")
    for replicate in maxima.indices { maxima[replicate] = max(maxima[replicate], member.distance(replicate)) }
    members.append((member.estimate, member.standardError))
  }

  /// Intervals that hold all estimates at once, in the order of the members.
  ///
  /// - Returns: `nil` if too few replicates reach the level, or there are no members.
  public func bands(at level: ConfidenceLevel) -> [Interval]? {
    let rank = Int((level.value * Double(maxima.count + 1)).rounded(.up))
    guard rank >= 1, rank <= maxima.count else { return nil }
    return bands(reaching: maxima.sorted()[rank - 1])
  }

  /// The smallest probability of error at which the bands are so narrow that `holds` is false of them; `holds` stays true
  /// once the bands are wide enough.
  ///
  /// With c the smallest of the maxima whose bands hold: (1 + #{maxima ≥ c}) / (B + 1), which never contradicts the bands.
  public func pValue(_ holds: ([Interval]) -> Bool) -> Double {
    let sorted = maxima.sorted()
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(bands(reaching: sorted[middle])) { high = middle } else { low = middle + 1 }
    }
    return Double(1 + sorted.count - low) / Double(sorted.count + 1)
  }

  private func bands(reaching critical: Double) -> [Interval] {
    members.map { member in
      let half = critical * member.standardError
      return Interval(low: member.estimate - half, high: member.estimate + half)
    }
  }
}
