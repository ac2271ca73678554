/// A comparison on the same trials that is to show that a new model loses less than a margin.
///
/// - Assumes: independent pairs, and models that are in truth equal; multiply by a ``DesignEffect`` where people recur.
/// - Reference: Liu, Hsueh, Hsieh & Chen (2002), Statistics in Medicine 21, 231–245, at a true difference of 0.
public struct NonInferiorityTrial: Sendable, Hashable {
  /// The largest loss that counts as unharmed, as a fraction.
  public let margin: Double
  /// ψ: the share of trials on which the models disagree.
  public let discordance: Double

  /// - Precondition: the margin is above 0 and at most 1, the discordance too.
  public init(margin: Double, discordance: Double) {
    precondition(margin > 0 && margin <= 1, "a margin lies above 0 and is at most 1")
    precondition(discordance > 0 && discordance <= 1, "a discordance lies above 0 and is at most 1")
    self.margin = margin
    self.discordance = discordance
  }

  /// The fewest pairs whose interval at `level` stays above −margin with the given power:
  /// ceil((z_{α/2} + z_β)²ψ/m²).
  ///
  /// - Precondition: `0 < power < 1`.
  /// - Complexity: O(1).
  /// - Returns: `nil` if more than 2^53 would be needed.
  public func pairs(power: Double, level: ConfidenceLevel = .percent95) -> Int? {
    let z = level.criticalValue + PairedChange.z(power)
    return SampleSize.count(z * z * discordance / (margin * margin))
  }

  /// The probability that `pairs` independent pairs show it: Φ(m√(n/ψ) − z_{α/2}); `nil` without pairs.
  public func power(pairs: Double, level: ConfidenceLevel = .percent95) -> Double? {
    guard pairs > 0 else { return nil }
    return SpecialFunctions.normalCumulative(
      margin * (pairs / discordance).squareRoot() - level.criticalValue)
  }

  /// The smallest margin that `pairs` independent pairs can show with the given power: (z_{α/2} + z_β)√(ψ/n).
  ///
  /// - Parameter pairs: may be an effective number.
  /// - Returns: `nil` without pairs, or if it would exceed 1.
  public static func detectableMargin(
    discordance: Double, pairs: Double, power: Double, level: ConfidenceLevel = .percent95
  ) -> Double? {
    guard pairs > 0, discordance > 0 else { return nil }
    let margin = (level.criticalValue + PairedChange.z(power)) * (discordance / pairs).squareRoot()
    return margin <= 1 ? margin : nil
  }
}
