/// The bootstrap-t interval of a difference of ratio metrics, units drawn with replacement within their arm.
///
/// With d the difference, u its delta-method standard error and t* = (d* − d)/u* of each replicate:
///
///     (d − t*₍high₎·u, d − t*₍low₎·u), the ranks ⌊(B + 1)·tail⌋ from either end
///
/// It keeps its coverage where units are few or their sizes heavy-tailed, since u* varies along with d*. Draws go with
/// an arm's content, not its place, so that swapping the arms turns the interval round.
///
/// - Assumes: independent units and arms.
/// - Complexity: O(replicates · units), some nanoseconds each.
/// - Reference: Cameron, Gelbach & Miller (2008), Rev. Econ. Stat. 90, 414–427, section III; Efron (1981), Can. J. Stat.
///   9, 139–172.
public struct ClusterBootstrapT: Sendable, Hashable {
  public static let replicates = 2000
  static let streams: (UInt32, UInt32) = (0x424F_4F31, 0x424F_4F32)

  /// Second arm minus first.
  public let value: Double
  public let interval: Interval

  /// - Returns: `nil` if an arm has fewer than two units, if nothing varied, or if so many replicates did not vary that
  ///   an end is infinite.
  public init?(
    _ first: RatioSample, _ second: RatioSample, at level: ConfidenceLevel = .percent95, seed: UInt64,
    replicates: Int = ClusterBootstrapT.replicates
  ) {
    guard let difference = RatioDifference(first, second), let error = difference.standardError,
      let ratios = Self.ratios(first, second)
    else { return nil }
    let isSwapped = Self.precedes(second, first)
    let isAlike = !isSwapped && !Self.precedes(first, second)
    let streams = isSwapped ? (Self.streams.1, Self.streams.0) : Self.streams
    let a = RatioUnit.all(of: first, around: ratios.0)
    let b = RatioUnit.all(of: second, around: ratios.1)
    let statistics = (0..<UInt32(replicates)).map { replicate in
      Self.statistic(
        Self.drawn(a, CounterRandom(seed: seed, stream: streams.0, replicate: replicate)),
        Self.drawn(b, CounterRandom(seed: seed, stream: streams.1, replicate: replicate)))
    }.sorted()
    let rank = max(1, Int(Double(replicates + 1) * level.tail))
    let (low, high) = (statistics[rank - 1], statistics[replicates - rank])
    guard low.isFinite, high.isFinite, low < high else { return nil }
    value = difference.value
    let drawn = Interval(low: value - high * error, high: value - low * error)
    // Arms of the same content cannot be told apart, so neither order may be preferred.
    interval = isAlike ? drawn.union(Interval(low: -drawn.high, high: -drawn.low)) : drawn
  }

  private static func ratios(_ first: RatioSample, _ second: RatioSample) -> (Double, Double)? {
    first.ratio.flatMap { first in second.ratio.map { (first, $0) } }
  }

  private static func drawn(_ units: [RatioUnit], _ random: CounterRandom) -> RatioSums {
    var sums = RatioSums()
    // Written in place: a closure with a name would keep the sums on the heap.
    random.forEachIndex(units.count, below: { _ in units.count }, { _, index in sums.add(units[index]) })
    return sums
  }

  /// Ratios are taken from residuals, so the difference of the replicate is already less the observed one.
  private static func statistic(_ first: RatioSums, _ second: RatioSums) -> Double {
    let difference = (second.ratio ?? 0) - (first.ratio ?? 0)
    let variance = (first.variance ?? 0) + (second.variance ?? 0)
    if variance > 0 { return difference / variance.squareRoot() }
    return difference == 0 ? 0 : difference * .infinity
  }

  /// An order of arms by their content.
  private static func precedes(_ a: RatioSample, _ b: RatioSample) -> Bool {
    if a.units != b.units { return a.units < b.units }
    if a.denominators != b.denominators { return a.denominators.lexicographicallyPrecedes(b.denominators) }
    return a.numerators.lexicographicallyPrecedes(b.numerators)
  }
}
