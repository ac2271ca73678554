/// Bands that cover several estimates at once, and p values adjusted for looking at all of them, from joint replicates.
///
/// With x_c an estimate, x*_bc its replicates, s_c their standard deviation and u_c the standard error that its interval
/// rests on:
///
///     t_b = max_c |x*_bc − x_c| / s_c,   c* = the ⌈level·(B + 1)⌉-th smallest t_b,   band x_c ± c*·u_c
///
/// p values step down: the largest |x_c|/u_c against the maximum over all, the next against the maximum over those left, and
/// so on, made monotone.
///
/// - Assumes: the replicates of one row were drawn together, so that the estimates keep their dependence.
/// - Complexity: O(B · cells²).
/// - Reference: Romano & Wolf (2005), Econometrica 73, 1237–1282 (step-down); Montiel Olea & Plagborg-Møller (2019),
///   J. Appl. Econometrics 34, 1–17 (sup-t bands).
public struct SimultaneousBands: Sendable {
  /// One estimate with its joint replicates.
  public struct Member: Sendable {
    public let estimate: Double
    /// In the order of the joint draws; NaN where a draw gave nothing.
    public let replicates: [Double]
    /// Standard deviation of the replicates, positive.
    public let deviation: Double
    /// Standard error that the interval rests on, positive.
    public let standardError: Double

    /// - Precondition: both spreads are positive.
    public init(estimate: Double, replicates: [Double], deviation: Double, standardError: Double) {
      precondition(deviation > 0 && standardError > 0, "an estimate that does not vary has no band")
      self.estimate = estimate
      self.replicates = replicates
      self.deviation = deviation
      self.standardError = standardError
    }

    /// The same estimate with its spread grown in proportion, until its own interval would hold `interval`; unchanged if it
    /// does already.
    public func reaching(_ interval: Interval, at level: ConfidenceLevel) -> Member {
      let z = SpecialFunctions.normalQuantile(1 - level.tail)
      let reach = max(estimate - interval.low, interval.high - estimate)
      let growth = max(1, reach / (z * standardError))
      return Member(
        estimate: estimate, replicates: replicates, deviation: growth * deviation,
        standardError: growth * standardError)
    }

    /// How far a replicate lies from the estimate, in standard deviations; 0 where there is none.
    func distance(_ replicate: Int) -> Double {
      let distance = abs(replicates[replicate] - estimate) / deviation
      return distance.isNaN ? 0 : distance
    }
  }

  /// In the order of the members.
  public let bands: [Interval]
  /// In the order of the members.
  public let pValues: [Double]

  /// - Precondition: all members have as many replicates.
  /// - Returns: `nil` without members, or if too few replicates reach the level.
  public init?(_ members: [Member], at level: ConfidenceLevel) {
    guard let count = members.first?.replicates.count else { return nil }
    precondition(members.allSatisfy { $0.replicates.count == count }, "replicates are drawn together")
    var joint = JointSpread()
    for member in members { joint.add(member) }
    guard let bands = joint.bands(at: level) else { return nil }
    self.bands = bands
    let distances = members.map { member in (0..<count).map(member.distance) }
    pValues = Self.steppedDown(members, distances, count)
  }

  private static func maxima(of distances: [[Double]], _ count: Int) -> [Double] {
    (0..<count).map { replicate in distances.reduce(0) { max($0, $1[replicate]) } }
  }

  private static func steppedDown(_ members: [Member], _ distances: [[Double]], _ count: Int) -> [Double] {
    let statistics = members.map { abs($0.estimate) / $0.standardError }
    // Ties keep the order of the members, so that the result does not depend on how they are sorted.
    let order = members.indices.sorted { a, b in
      statistics[a] == statistics[b] ? a < b : statistics[a] > statistics[b]
    }
    var pValues = [Double](repeating: 1, count: members.count)
    var largest = 0.0
    for (step, index) in order.enumerated() {
      let maxima = maxima(of: order[step...].map { distances[$0] }, count)
      let beyond = maxima.count { $0 >= statistics[index] }
      largest = max(largest, Double(1 + beyond) / Double(count + 1))
      pValues[index] = largest
    }
    return pValues
  }
}
