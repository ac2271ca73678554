import Vocabulary

extension ClusteredCell {
  /// How many clusters (people, or couples) have a comparison that was accepted, and how many one that was rejected; a
  /// cluster may have both.
  struct Outcomes {
    var accepted = 0
    var rejected = 0
  }

  /// The people of mated comparisons at a threshold; a missing score is rejected, or left out.
  ///
  /// - Complexity: O(mated).
  func people(_ scores: ScoreColumn, threshold: Double, failure: FailurePolicy) -> Outcomes {
    outcomes(of: mated, scores, threshold, failure) { UInt64(UInt32(bitPattern: subjects.reference[$0])) }
  }

  /// The couples of non-mated comparisons at a threshold; a missing score is rejected, or left out.
  ///
  /// - Complexity: O(non-mated).
  func couples(_ scores: ScoreColumn, threshold: Double, failure: FailurePolicy) -> Outcomes {
    outcomes(of: nonMated, scores, threshold, failure) { subjects.couple(at: $0) }
  }

  /// Couples that the baseline accepts falsely at a threshold, and those where a comparison changed.
  ///
  /// - Complexity: O(non-mated).
  func changes(_ scores: PerArm<ScoreColumn>, thresholds: PerArm<Double>) -> FalseAcceptChanges {
    var (accepted, lost, gained, couples, changed) = (0, 0, 0, 0, 0)
    var seen = (accepted: false, lost: false, gained: false)
    var last: UInt64?
    for row in nonMated.lazy.map(Int.init) {
      let key = subjects.couple(at: row)
      if key != last { (seen, last, couples) = ((false, false, false), key, couples + 1) }
      let isBaseline = scores.baseline.values[row] >= thresholds.baseline
      let isAugmented = scores.augmented.values[row] >= thresholds.augmented
      if isBaseline != isAugmented { changed += 1 }
      if isBaseline && !seen.accepted { (accepted, seen.accepted) = (accepted + 1, true) }
      if isBaseline && !isAugmented && !seen.lost { (lost, seen.lost) = (lost + 1, true) }
      if !isBaseline && isAugmented && !seen.gained { (gained, seen.gained) = (gained + 1, true) }
    }
    return FalseAcceptChanges(
      accepted: accepted, lost: lost, gained: gained, changedComparisons: changed,
      comparisonsPerCouple: couples == 0 ? 1 : Double(nonMated.count) / Double(couples))
  }

  /// - Parameter rows: those of one cluster side by side.
  private func outcomes(
    of rows: [Int32], _ scores: ScoreColumn, _ threshold: Double, _ failure: FailurePolicy,
    cluster: (Int) -> UInt64
  ) -> Outcomes {
    var result = Outcomes()
    var last: UInt64?
    var (isAccepted, isRejected) = (false, false)
    for row in rows.lazy.map(Int.init) where failure == .reject || !scores.values[row].isNaN {
      let key = cluster(row)
      if key != last { (isAccepted, isRejected, last) = (false, false, key) }
      if scores.values[row] >= threshold {
        if !isAccepted { result.accepted += 1 }
        isAccepted = true
      } else {
        if !isRejected { result.rejected += 1 }
        isRejected = true
      }
    }
    return result
  }
}
