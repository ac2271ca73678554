/// The degrees of freedom of a difference of two independent estimates: (v₁ + v₂)² / (v₁²/d₁ + v₂²/d₂).
///
/// - Parameters:
///   - first: the variance of an estimate, such as s²/n of a mean, and the degrees of freedom behind it.
///   - second: the same of the other.
/// - Complexity: O(1).
/// - Reference: Satterthwaite (1946), Biometrics Bull. 2, 110–114; Welch (1947), Biometrika 34, 28–35.
/// - Returns: `nil` if both variances are 0, or a variance or its degrees of freedom cannot be used: negative, not
///   finite, no degrees of freedom.
public func welchDegreesOfFreedom(
  _ first: (variance: Double, degreesOfFreedom: Double),
  _ second: (variance: Double, degreesOfFreedom: Double)
) -> Double? {
  let parts = [first, second]
  guard parts.allSatisfy({ $0.variance >= 0 && $0.variance.isFinite && $0.degreesOfFreedom > 0 }) else {
    return nil
  }
  // Only the proportion matters; scaling by the sum keeps the squares of small variances from underflowing.
  let sum = first.variance + second.variance
  guard sum > 0, sum.isFinite else { return nil }
  let shares = parts.map { ($0.variance / sum) * ($0.variance / sum) / $0.degreesOfFreedom }
  return 1 / (shares[0] + shares[1])
}
