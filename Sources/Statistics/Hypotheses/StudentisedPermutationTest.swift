/// Whether two arms differ in a ratio metric, by dealing the units to the arms anew.
///
/// The statistic is |r₂ − r₁| / √(Var r₁ + Var r₂), each variance that of ``RatioSample/variance`` under the new
/// assignment. Few assignments are all counted; of many, up to 1,999 are drawn, and drawing stops after 50 that are as
/// extreme as the observed one (p = 50/draws), which keeps the test exact.
///
/// The result depends neither on the order of the units nor on which arm comes first.
///
/// - Assumes: units were randomised one by one. Studentised, it also holds when the arms differ only in spread.
/// - Complexity: O(assignments · units of the smaller arm).
/// - Reference: Chung & Romano (2013), Ann. Stat. 41, 484–507 (studentising); Besag & Clifford (1991), Biometrika 78,
///   301–304 (stopping early); Phipson & Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9, 39 (p is never 0).
public struct StudentisedPermutationTest: Sendable, Hashable {
  /// Above this many assignments they are sampled.
  public static let mostEnumerated = 10_000
  public static let draws = 1999
  static let stream: UInt32 = 0x5045_524D
  private static let enough = 50

  /// The observed statistic; infinite if the arms differ and nothing varies within them.
  public let statistic: Double
  public let pValue: Double
  /// How many assignments there are; infinite if more than a Double holds.
  public let assignments: Double
  /// Whether all of them were counted.
  public let isExact: Bool

  /// - Returns: `nil` if an arm has no unit or no ratio.
  public init?(_ first: RatioSample, _ second: RatioSample, seed: UInt64) {
    guard let pooled = Self.pooled(first, second), first.ratio != nil, second.ratio != nil else { return nil }
    // The smaller arm is dealt; the other has what is left.
    let (small, large) = first.units <= second.units ? (first, second) : (second, first)
    let units = RatioUnit.all(of: small, around: pooled) + RatioUnit.all(of: large, around: pooled)
    var whole = RatioSums()
    var part = RatioSums()
    for (index, unit) in units.enumerated() {
      whole.add(unit)
      if index < small.units { part.add(unit) }
    }
    statistic = Self.statistic(part, whole - part)
    assignments = Self.assignments(units.count, small.units)
    isExact = assignments <= Double(Self.mostEnumerated)
    let deck = Deck(units: units.sorted(by: Self.precedes), whole: whole, size: small.units)
    // Rounding must not part equal statistics.
    let limit = statistic * (1 - 1e-9)
    pValue = isExact ? deck.exact(limit) : deck.sampled(limit, seed: seed, enough: Self.enough)
  }

  /// Whether no outcome could be significant: 2/assignments exceeds 1 − level, as with 3 units against 3 at 95 %.
  public func isUndetermined(at level: ConfidenceLevel) -> Bool {
    Self.isUndetermined(assignments: assignments, at: level)
  }

  /// The same before there are data.
  public static func isUndetermined(units: (Int, Int), at level: ConfidenceLevel) -> Bool {
    isUndetermined(assignments: assignments(units.0 + units.1, min(units.0, units.1)), at: level)
  }

  private static func isUndetermined(assignments: Double, at level: ConfidenceLevel) -> Bool {
    2 / assignments > (1 - level.value) * (1 + 1e-12)
  }

  private static func pooled(_ first: RatioSample, _ second: RatioSample) -> Double? {
    RatioSample(
      numerators: first.numerators + second.numerators,
      denominators: first.denominators + second.denominators
    ).ratio
  }

  private static func precedes(_ a: RatioUnit, _ b: RatioUnit) -> Bool {
    (a.residual, a.size) < (b.residual, b.size)
  }

  /// n choose k.
  private static func assignments(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1) { ($0 * Double(n - $1) / Double($1 + 1)).rounded() }
  }

  fileprivate static func statistic(_ a: RatioSums, _ b: RatioSums) -> Double {
    // An arm without a size or with a lone unit counts as extreme: that can only raise p.
    guard let ratioA = a.ratio, let ratioB = b.ratio, let varianceA = a.variance, let varianceB = b.variance
    else { return .infinity }
    let difference = abs(ratioA - ratioB)
    let variance = varianceA + varianceB
    if variance > 0 { return difference / variance.squareRoot() }
    return difference <= 1e-12 ? 0 : .infinity
  }
}

/// The units of both arms, in an order of their own, to be dealt to the arms.
private struct Deck {
  let units: [RatioUnit]
  let whole: RatioSums
  /// Units of the arm that is dealt.
  let size: Int

  func exact(_ limit: Double) -> Double {
    var chosen = Array(0..<size)
    var (extreme, count) = (0, 0)
    repeat {
      var part = RatioSums()
      for index in chosen { part.add(units[index]) }
      count += 1
      if StudentisedPermutationTest.statistic(part, whole - part) >= limit { extreme += 1 }
    } while advance(&chosen)
    return Double(extreme) / Double(count)
  }

  /// The next choice in lexicographic order; false after the last.
  private func advance(_ chosen: inout [Int]) -> Bool {
    guard let place = chosen.indices.last(where: { chosen[$0] < units.count - size + $0 }) else {
      return false
    }
    chosen[place] += 1
    for later in chosen.indices[(place + 1)...] { chosen[later] = chosen[later - 1] + 1 }
    return true
  }

  func sampled(_ limit: Double, seed: UInt64, enough: Int) -> Double {
    var dealt = units
    var extreme = 0
    for draw in 1...StudentisedPermutationTest.draws {
      let random = CounterRandom(
        seed: seed, stream: StudentisedPermutationTest.stream, replicate: UInt32(draw))
      var part = RatioSums()
      // Written in place: a closure with a name would keep the sums and the deck on the heap.
      random.forEachIndex(
        size, below: { units.count - $0 },
        { place, index in
          dealt.swapAt(place, place + index)
          part.add(dealt[place])
        })
      if StudentisedPermutationTest.statistic(part, whole - part) >= limit { extreme += 1 }
      if extreme == enough { return Double(extreme) / Double(draw) }
    }
    return Double(extreme + 1) / Double(StudentisedPermutationTest.draws + 1)
  }
}
