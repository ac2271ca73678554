/// What bob.measure reports of the scored comparisons.
///
/// - Reference: Anjos and others (2017), Continuously reproducing toolchains in pattern recognition and machine learning
///   experiments; bob.measure 6.1.1.
extension ErrorTradeoff {
  /// TAR at the smallest non-mated score with FMR <= F, without the tolerance of our budget; else just above the largest.
  ///
  /// Mated scores between that threshold and the next lower non-mated score are rejected without need, so the value never
  /// exceeds ours.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` without mated scores or with fewer than two non-mated ones, which bob refuses.
  public func bobPoint(atFAR far: Double) -> CompatibilityPoint? {
    guard matedScored > 0, nonMatedScored >= 2 else { return nil }
    let within = nonMatedAccepted.partitioningIndex { Double($0) / Double(nonMatedScored) <= far }
    let isNonMated = { (index: Int) in self.nonMatedAccepted[index] > self.nonMatedAccepted[index + 1] }
    if let index = (within..<candidates.count).first(where: isNonMated) {
      return compatibilityPoint(at: index)
    }
    // Every non-mated score is too many: all are rejected by a threshold one step above the largest.
    let above = nonMatedAccepted.partitioningIndex { $0 == 0 }
    return CompatibilityPoint(
      tar: Double(matedAccepted[above]) / Double(matedScored), far: 0, threshold: candidates[above - 1].nextUp
    )
  }

  /// The mean of FMR and FNMR where they differ least, over the lowest score and the midpoints of neighbouring scores; the
  /// largest threshold on a tie.
  ///
  /// bob adds up 1/N a score, and what that rounds to decides between equal differences; so do we here.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` if a class has no score.
  public var bobEqualErrorRate: CompatibilityEqualErrorRate? {
    guard hasBothClasses else { return nil }
    let best = bobIndexOfLeastDifference
    guard best > 0, best < candidates.count else { return meanRate(at: min(best, candidates.count - 1)) }
    return meanRate(at: best, threshold: (candidates[best - 1] + candidates[best]) / 2)
  }

  private var bobIndexOfLeastDifference: Int {
    let (farStep, frrStep) = (1 / Double(nonMatedScored), 1 / Double(matedScored))
    var (far, frr) = (1.0, 0.0)
    var best = (index: 0, difference: Double.infinity)
    for index in 0...candidates.count {
      let difference = abs(far - frr)
      let isLast = matedAccepted[index] == 0 || nonMatedAccepted[index] == 0
      if isLast ? difference < best.difference : difference <= best.difference { best = (index, difference) }
      // Beyond, one rate stands still and the other moves away from it.
      if isLast { break }
      for _ in 0..<(nonMatedAccepted[index] - nonMatedAccepted[index + 1]) { far -= farStep }
      for _ in 0..<(matedAccepted[index] - matedAccepted[index + 1]) { frr += frrStep }
    }
    return best.index
  }
}
