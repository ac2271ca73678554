/// How trials between two people each scatter about their common rate: what couples have of their own, and what a person's
/// couples share.
///
/// With m trials and e successes of a couple, q = Σe/Σm, D = e − q·m, R the sum of D over the couples of one person:
///
///     own = ΣD²,   byPerson = ΣR²
///
/// - Reference: Fogliato, Patil & Perona (2024), Int. J. Comput. Vis.; Snijders & Borgatti (1999), Connections 22.
public struct CoupleSpread: Sendable, Hashable {
  public let own: Double
  public let byPerson: Double

  /// - Parameter couples: each unordered couple at most once.
  /// - Parameter rate: q.
  /// - Complexity: O(couples + people).
  public init(_ couples: [CoupleCount], rate: Double) {
    let people = couples.reduce(0) { max($0, $1.first + 1, $1.second + 1) }
    var sums = [Double](repeating: 0, count: people)
    var own = NeumaierSum()
    for couple in couples {
      let residual = couple.count.residual(from: rate)
      own.add(residual * residual)
      sums[couple.first] += residual
      sums[couple.second] += residual
    }
    self.own = own.value
    byPerson = NeumaierSum(sums.lazy.map { $0 * $0 }).value
  }

  /// The variance of the number of successes, apart from what its expectation varies by: S + max(0, ΣR² − 2S).
  public var variance: Double { own + max(0, byPerson - 2 * own) }

  /// What the same variance comes out as if people are drawn with replacement and a trial weighs the product of its two
  /// people's counts: ΣR² + S. The product triples a couple's own share.
  public var resampledVariance: Double { byPerson + own }

  /// By what deviations of such replicates must be multiplied to scatter as the successes do: between 1/√3, where couples
  /// share nothing, and 1; `nil` if nothing varies.
  public var shrinkage: Double? {
    resampledVariance > 0 ? (variance / resampledVariance).squareRoot() : nil
  }
}
