import Statistics

extension ErrorTradeoff {
  /// d′ = (mean mated − mean non-mated) / sqrt((var mated + var non-mated)/2), with population variances, signed.
  ///
  /// Not invariant under monotone maps of the score, so no headline. Sums run over the distinct scores, ascending.
  ///
  /// - Reference: Daugman (2000), Biometric decision landscapes.
  /// - Returns: `nil` if a class has no score, both variances are 0, or scores are too large for their squares.
  public var dPrime: Double? {
    guard let mated = moments(matedAccepted), let nonMated = moments(nonMatedAccepted) else { return nil }
    let spread = (mated.variance + nonMated.variance) / 2
    let distance = mated.mean - nonMated.mean
    return spread > 0 && spread.isFinite && distance.isFinite ? distance / spread.squareRoot() : nil
  }

  /// Mean and population variance of the class whose counts at or above each candidate are given.
  private func moments(_ accepted: [Int]) -> (mean: Double, variance: Double)? {
    guard let total = accepted.first, total > 0 else { return nil }
    var sum = NeumaierSum()
    for index in candidates.indices {
      sum.add(Double(accepted[index] - accepted[index + 1]) * candidates[index])
    }
    let mean = sum.value / Double(total)
    var squares = NeumaierSum()
    for index in candidates.indices {
      let distance = candidates[index] - mean
      squares.add(Double(accepted[index] - accepted[index + 1]) * distance * distance)
    }
    return (mean, squares.value / Double(total))
  }
}
