/// Which points of a ROC another program keeps.
public enum ROCThinning: Sendable, Hashable {
  /// Every candidate.
  case none
  /// Corners alone, as scikit-learn's `drop_intermediate` keeps them.
  case corners
}

extension ErrorTradeoff {
  /// TAR at the ROC point whose FMR lies nearest `far`; on a tie the larger FMR, and of equal FMR the larger TAR.
  ///
  /// The ROC of the scored comparisons begins at (0, 0). With ``ROCThinning/corners`` those inner points are dropped at
  /// which the second differences of both counts are 0, so that the nearest point may be far away.
  ///
  /// - Complexity: O(n).
  /// - Reference: InsightFace, evaluation of IJB-B and IJB-C, on `roc_curve` of scikit-learn 1.9.1.
  /// - Returns: `nil` if a class has no score.
  public func insightfacePoint(
    atFAR far: Double, thinning: ROCThinning = .corners
  ) -> CompatibilityPoint? {
    guard hasBothClasses else { return nil }
    let kept = (0...candidates.count).lazy.filter { thinning == .none || isCorner($0) }
    return nearestIndex(toFAR: far, among: kept).map(compatibilityPoint(at:))
  }

  /// Whether scikit-learn keeps a candidate: the ends, and where a count bends.
  private func isCorner(_ index: Int) -> Bool {
    guard index > 0, index < candidates.count - 1 else { return true }
    let bend = { (accepted: [Int]) in accepted[index - 1] - 2 * accepted[index] + accepted[index + 1] }
    return bend(matedAccepted) != 0 || bend(nonMatedAccepted) != 0
  }
}
