extension PairedChange {
  /// The fewest pairs that show the difference with the given power, by a two-sided test at `level`:
  /// ceil((z_{α/2}√ψ + z_β√(ψ − δ²))²/δ²).
  ///
  /// - Assumes: independent pairs; multiply by a ``DesignEffect`` where people recur in them.
  /// - Precondition: `0 < power < 1`.
  /// - Complexity: O(1).
  /// - Reference: Connor (1987), Biometrics 43, 207–211.
  /// - Returns: `nil` if the change is no gain, or more than 2^53 pairs would be needed.
  public func pairsForSuperiority(power: Double, level: ConfidenceLevel = .percent95) -> Int? {
    guard difference > 0 else { return nil }
    let root = (level.criticalValue * discordance.squareRoot() + Self.z(power) * spread) / difference
    return SampleSize.count(root * root)
  }

  /// The probability that `pairs` independent pairs show the difference: Φ((δ√n − z_{α/2}√ψ)/√(ψ − δ²)).
  ///
  /// The inverse of ``pairsForSuperiority(power:level:)``. `pairs` may be an effective number.
  ///
  /// - Returns: `nil` if the change is no gain, or there are no pairs.
  public func power(pairs: Double, level: ConfidenceLevel = .percent95) -> Double? {
    guard difference > 0, pairs > 0 else { return nil }
    let excess = difference * pairs.squareRoot() - level.criticalValue * discordance.squareRoot()
    // Without spread (a certain gain) the answer is yes or no.
    guard spread > 0 else { return excess >= 0 ? 1 : 0 }
    return SpecialFunctions.normalCumulative(excess / spread)
  }

  /// The smallest gain that `pairs` independent pairs show with the given power, if the loss is as stated.
  ///
  /// - Parameter pairs: may be an effective number.
  /// - Complexity: O(1): 60 halvings.
  /// - Returns: `nil` if not even the largest possible gain, 1 − loss, would be shown.
  public static func detectableGain(
    loss: Double, pairs: Double, power: Double, level: ConfidenceLevel = .percent95
  ) -> Double? {
    let isShown = { (gain: Double) -> Bool in
      guard let reached = PairedChange(gain: gain, loss: loss).power(pairs: pairs, level: level) else {
        return false
      }
      return reached >= power
    }
    guard loss >= 0, loss < 0.5, isShown(1 - loss) else { return nil }
    var (low, high) = (loss, 1 - loss)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if isShown(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// √(ψ − δ²): the standard deviation of one pair's difference.
  private var spread: Double { max(0, discordance - difference * difference).squareRoot() }

  static func z(_ power: Double) -> Double {
    precondition(power > 0 && power < 1, "a power lies strictly between 0 and 1")
    return SpecialFunctions.normalQuantile(power)
  }
}

extension ConfidenceLevel {
  /// The normal deviate beyond which the tail on one side lies; 1.96 at 95 %.
  var criticalValue: Double { -SpecialFunctions.normalQuantile(tail) }
}
