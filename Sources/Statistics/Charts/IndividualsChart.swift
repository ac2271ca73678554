/// The chart of single numbers, such as times or money, one a run: XmR.
///
/// Limits rest on the mean of the moving ranges |x_i − x_(i−1)|, which a slow drift does not widen:
///
///     x̄ ± (3/d₂)·MR̄,   moving ranges up to (1 + 3d₃/d₂)·MR̄,   d₂ = 2/√π, d₃ = √(2 − 4/π)
///
/// - Assumes: numbers that are independent, and normal where nothing is the matter.
/// - Reference: Shewhart (1931), Economic Control of Quality of Manufactured Product; Wheeler & Chambers (1992),
///   Understanding Statistical Process Control, for individual values.
public struct IndividualsChart: Sendable, Hashable {
  /// The mean.
  public let centre: Double
  public let meanMovingRange: Double

  /// Expected range of two standard normal numbers.
  static let d2 = 2 / Double.pi.squareRoot()
  /// Its standard deviation.
  static let d3 = (2 - 4 / Double.pi).squareRoot()

  /// - Complexity: O(n).
  /// - Returns: `nil` of fewer than two numbers, or if one is not finite.
  public init?(_ values: [Double]) {
    guard values.count >= 2, values.allSatisfy(\.isFinite) else { return nil }
    centre = values.reduce(0, +) / Double(values.count)
    meanMovingRange = Self.meanMovingRange(of: values)
  }

  /// The mean of |x_i − x_(i−1)|.
  ///
  /// - Precondition: at least two values.
  static func meanMovingRange(of values: [Double]) -> Double {
    precondition(values.count >= 2, "a moving range needs two values")
    return zip(values.dropFirst(), values).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(values.count - 1)
  }

  /// Beyond these a number is no longer what chance makes.
  public var limits: Interval {
    let reach = 3 / Self.d2 * meanMovingRange
    return Interval(low: centre - reach, high: centre + reach)
  }

  /// Beyond this a step from one number to the next is no longer what chance makes.
  public var largestMovingRange: Double { (1 + 3 * Self.d3 / Self.d2) * meanMovingRange }
}
