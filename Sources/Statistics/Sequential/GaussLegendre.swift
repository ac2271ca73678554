import Foundation

/// Nodes and weights that integrate a smooth function over −1 … 1 exactly up to degree 2n − 1.
///
/// - Complexity: O(n²) to make.
/// - Reference: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 25.4.29; nodes by Newton's method.
struct GaussLegendre: Sendable {
  let nodes: [Double]
  let weights: [Double]

  init(count: Int) {
    precondition(count > 0, "a rule has nodes")
    var nodes: [Double] = []
    var weights: [Double] = []
    for index in 0..<count {
      var x = cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      // Newton's method doubles the digits each time; the start is good to three.
      for _ in 0..<6 {
        let (value, derivative) = Self.legendre(count, x)
        x -= value / derivative
        slope = Self.legendre(count, x).derivative
      }
      nodes.append(x)
      weights.append(2 / ((1 - x * x) * slope * slope))
    }
    self.nodes = nodes
    self.weights = weights
  }

  /// The Legendre polynomial of degree n and its derivative at `x`, by the three-term recursion.
  private static func legendre(_ n: Int, _ x: Double) -> (value: Double, derivative: Double) {
    var (previous, value) = (1.0, x)
    for k in stride(from: 2, through: n, by: 1) {
      (previous, value) = (value, (Double(2 * k - 1) * x * value - Double(k - 1) * previous) / Double(k))
    }
    return (value, Double(n) * (x * value - previous) / (x * x - 1))
  }
}
