import Statistics

/// How one number varied over the replicates, and the interval that follows from it.
///
/// With z the normal and t the Student quantile (K − 1 degrees of freedom) of the level, Vv the variance over the subject
/// replicates and Vd that over the couple replicates:
///
///     V = K/(K−2)·Vv                              a single TAR (kept conservative)
///     V = max(K/(K−2)·(Vv − Vd) − Vd, Vd)         FAR, differences
///     f = t/z · sqrt(V/Vv),   interval [x + f(q_low − x), x + f(q_high − x)]
///
/// The product of two subjects' weights triples a couple's own noise; the second line takes it back. Where thresholds move
/// in steps this noise does not add up, so it is left out of the replicates themselves (``SteppedThreshold``), and the
/// percentiles, which fall between steps as they please, give way to the variance:
///
///     V = K/(K−2)·Vv,   interval x ± t·sqrt(V)    a difference at thresholds that move in steps
///
/// - Reference: Snijders & Borgatti (1999), Connections 22; Owen & Eckles (2012), Ann. Appl. Stat. 6.
struct ReplicateSpread: Sendable {
  enum Kind { case single, corrected, stepped }

  /// Fewest people for an interval.
  static let fewestPeople = 10

  let estimate: Double
  let people: Int
  let kind: Kind
  let factor: Double
  /// Standard deviation of the subject replicates.
  let deviation: Double
  /// The replicates, those without weight left out.
  private let kept: [Double]

  /// - Parameter mostDropped: the share of replicates that may be without weight.
  /// - Returns: `nil` if too few people, too many replicates without weight, or no variation at all.
  init?(
    estimate: Double, subjects: [Double], couples: [Double]?, people: Int, kind: Kind,
    level: ConfidenceLevel, mostDropped: Double = 0.01
  ) {
    let kept = subjects.filter { !$0.isNaN }
    guard people >= Self.fewestPeople,
      Double(subjects.count - kept.count) <= mostDropped * Double(subjects.count),
      let vertex = kept.sampleVariance, vertex > 0
    else { return nil }
    self.estimate = estimate
    self.people = people
    self.kind = kind
    self.kept = kept
    deviation = vertex.squareRoot()
    // Without couples comparisons themselves were resampled, which multiplies no noise.
    let noise = couples.map { $0.filter { !$0.isNaN }.sampleVariance ?? 0 } ?? (kind == .stepped ? 0 : nil)
    factor = noise.map { Self.factor(vertex, $0, people: Double(people), kind, level) } ?? 1
  }

  private static func factor(
    _ vertex: Double, _ noise: Double, people: Double, _ kind: Kind, _ level: ConfidenceLevel
  ) -> Double {
    let inflation = people / (people - 2)
    let variance =
      kind == .corrected ? max(inflation * (vertex - noise) - noise, noise) : inflation * vertex
    let z = SpecialFunctions.normalQuantile(1 - level.tail)
    let t = SpecialFunctions.studentQuantile(1 - level.tail, degreesOfFreedom: people - 1)
    return t / z * (variance / vertex).squareRoot()
  }

  /// The interval at `level`, clipped to the possible range. Holds the estimate.
  func interval(at level: ConfidenceLevel, within range: ClosedRange<Double>) -> Interval? {
    if kind == .stepped { return steppedInterval(at: level).clamped(to: range) }
    let sorted = kept.sorted()
    guard let low = sorted.sortedQuantile(level.tail), let high = sorted.sortedQuantile(1 - level.tail) else {
      return nil
    }
    let ends = (estimate + factor * (low - estimate), estimate + factor * (high - estimate))
    return Interval(low: min(ends.0, estimate), high: max(ends.1, estimate)).clamped(to: range)
  }

  /// The estimate with its joint replicates, for looking at it together with others.
  ///
  /// - Parameter replicates: the subject replicates in their order.
  func member(_ replicates: [Double]) -> SimultaneousBands.Member? {
    let standardError = factor * deviation
    guard standardError > 0 else { return nil }
    return .init(
      estimate: estimate, replicates: replicates, deviation: deviation, standardError: standardError)
  }

  /// The two-sided p value of "no difference": min(1, 2·min(1 + #{d* ≤ 0}, 1 + #{d* ≥ 0})/(B + 1)),
  /// d* = x + f(replicate − x), so that it never contradicts the interval.
  var pValue: Double {
    if kind == .stepped { return steppedPValue }
    let scaled = kept.map { estimate + factor * ($0 - estimate) }
    let below = 1 + scaled.count { $0 <= 0 }
    let above = 1 + scaled.count { $0 >= 0 }
    return min(1, 2 * Double(min(below, above)) / Double(scaled.count + 1))
  }
}
