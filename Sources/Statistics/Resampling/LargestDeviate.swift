import Foundation

/// How far the largest of several normal deviates strays, so that as many intervals hold at once.
///
/// With z drawn from the normal distribution of the given correlations, the critical value is the ⌈level·(B + 1)⌉-th smallest of
/// max_c |z_bc|: max-t with the limit distribution in place of resampled units, so that millions of units cost no more than
/// hundreds. It lies between that of one deviate and that of independent ones, which Šidák showed to be the largest.
///
/// - Reference: Hothorn, Bretz & Westfall (2008), Biometrical J. 50, 346–363, section 3; Šidák (1967), J. Am. Stat. Assoc. 62,
///   626–633.
public struct LargestDeviate: Sendable {
  public static let draws = 20_000
  private static let stream: UInt32 = 0x4D41_5854

  private let maxima: [Double]
  private let count: Int

  /// - Parameter correlations: square, with ones on its diagonal.
  /// - Precondition: as many columns as rows, at least one.
  /// - Complexity: O(draws · count²).
  public init(correlations: [[Double]], seed: UInt64) {
    count = correlations.count
    precondition(count > 0 && correlations.allSatisfy { $0.count == correlations.count }, "a square matrix")
    let root = Self.root(correlations)
    maxima = (0..<UInt32(Self.draws)).map { draw in
      let random = CounterRandom(seed: seed, stream: Self.stream, replicate: draw)
      let plain = root.indices.map { random.normal(at: UInt64($0)) }
      return root.reduce(0) { most, row in
        var deviate = 0.0
        for (factor, value) in zip(row, plain) { deviate += factor * value }
        return max(most, abs(deviate))
      }
    }.sorted()
  }

  /// What the standard error of each estimate is multiplied by.
  public func critical(at level: ConfidenceLevel) -> Double {
    let rank = min(maxima.count, max(1, Int((level.value * Double(maxima.count + 1)).rounded(.up))))
    return min(
      max(maxima[rank - 1], SpecialFunctions.normalQuantile(1 - level.tail)),
      Self.criticalOfIndependent(count, at: level))
  }

  /// The same for deviates that have nothing to do with each other: the normal quantile of 1 − (1 − level^(1/count))/2.
  ///
  /// - Reference: Šidák (1967), J. Am. Stat. Assoc. 62, 626–633.
  /// - Precondition: `count` is positive.
  public static func criticalOfIndependent(_ count: Int, at level: ConfidenceLevel) -> Double {
    precondition(count > 0, "at least one deviate")
    // 1 − level^(1/count) without losing digits where it is small.
    let tail = -expm1(log(level.value) / Double(count)) / 2
    return SpecialFunctions.normalQuantile(1 - tail)
  }

  /// The lower triangular root of a matrix of correlations; a deviate that others determine adds nothing of its own.
  ///
  /// - Reference: Golub & Van Loan (2013), Matrix Computations, section 4.2.
  private static func root(_ matrix: [[Double]]) -> [[Double]] {
    var root = matrix.map { [Double](repeating: 0, count: $0.count) }
    for row in matrix.indices {
      for column in 0...row {
        var rest = matrix[row][column]
        for earlier in 0..<column { rest -= root[row][earlier] * root[column][earlier] }
        if row == column {
          root[row][row] = rest > 1e-12 ? rest.squareRoot() : 0
        } else if root[column][column] > 0 {
          root[row][column] = rest / root[column][column]
        }
      }
    }
    return root
  }
}
