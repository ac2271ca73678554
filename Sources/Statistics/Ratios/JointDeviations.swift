/// How differences of several ratio metrics between the same two arms of units go together.
///
/// A unit moves the ratio of its arm by e = (y − r·m)/Σm, and differences a and b of the arms have the covariance
/// Σ e_a·e_b over the units of both. Numbers of a unit are kept as 4 bytes a metric, since millions may be held.
///
/// - Assumes: independent units and arms.
/// - Reference: Deng, Knoblich & Lu (2018), KDD, section 3, for the linearisation.
public struct JointDeviations: Sendable {
  private var deviations: [[Float]] = []

  public init() {}

  /// - Parameters:
  ///   - first: one arm, its units in the same order for every metric, those without a trial too.
  ///   - second: the other, likewise.
  /// - Complexity: O(units).
  public mutating func add(_ first: RatioSample, _ second: RatioSample) {
    let both = Self.deviations(first) + Self.deviations(second)
    precondition(deviations.first.map { $0.count == both.count } ?? true, "each metric has the same units")
    deviations.append(both)
  }

  private static func deviations(_ arm: RatioSample) -> [Float] {
    guard let ratio = arm.ratio else { return [Float](repeating: 0, count: arm.units) }
    let trials = arm.trials
    return zip(arm.numerators, arm.denominators).map { Float(($0 - ratio * $1) / trials) }
  }

  /// Between every two metrics, in the order in which they were added; 0 with one that does not vary.
  ///
  /// - Complexity: O(units · metrics²).
  public var correlations: [[Double]] {
    let squares = deviations.map { Self.product($0, $0) }
    return deviations.indices.map { a in
      deviations.indices.map { b in
        if a == b { return 1 }
        let scale = (squares[a] * squares[b]).squareRoot()
        guard scale > 0 else { return 0 }
        return min(1, max(-1, Self.product(deviations[min(a, b)], deviations[max(a, b)]) / scale))
      }
    }
  }

  private static func product(_ a: [Float], _ b: [Float]) -> Double {
    var sum = NeumaierSum()
    for (x, y) in zip(a, b) { sum.add(Double(x) * Double(y)) }
    return sum.value
  }
}
