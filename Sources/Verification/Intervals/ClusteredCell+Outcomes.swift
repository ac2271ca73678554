import Vocabulary

extension ClusteredCell {
  /// How many clusters (people, or couples) have a comparison that was accepted, and how many one that was rejected; a
  /// cluster may have both.
  struct Outcomes {
    var accepted = 0
    var rejected = 0
  }

  /// The people of mated comparisons at a threshold; a missing score is rejected.
  ///
  /// - Complexity: O(mated).
  func people(_ scores: ScoreColumn, threshold: Double) -> Outcomes {
    outcomes(of: mated, scores, threshold) { UInt64(UInt32(bitPattern: subjects.reference[$0])) }
  }

  /// The couples of non-mated comparisons at a threshold; a missing score is rejected.
  ///
  /// - Complexity: O(non-mated).
  func couples(_ scores: ScoreColumn, threshold: Double) -> Outcomes {
    outcomes(of: nonMated, scores, threshold) { subjects.couple(at: $0) }
  }

  /// Couples that the baseline accepts falsely at a threshold, and those where a comparison changed.
  ///
  /// - Complexity: O(non-mated).
  func changes(_ scores: PerArm<ScoreColumn>, thresholds: PerArm<Double>) -> FalseAcceptChanges {
    var (accepted, lost, gained) = (0, 0, 0)
    var seen = (accepted: false, lost: false, gained: false)
    var last: UInt64?
    for row in nonMated.lazy.map(Int.init) {
      let key = subjects.couple(at: row)
      if key != last { (seen, last) = ((false, false, false), key) }
      let isBaseline = scores.baseline.values[row] >= thresholds.baseline
      let isAugmented = scores.augmented.values[row] >= thresholds.augmented
      if isBaseline && !seen.accepted { (accepted, seen.accepted) = (accepted + 1, true) }
      if isBaseline && !isAugmented && !seen.lost { (lost, seen.lost) = (lost + 1, true) }
      if !isBaseline && isAugmented && !seen.gained { (gained, seen.gained) = (gained + 1, true) }
    }
    return FalseAcceptChanges(accepted: accepted, lost: lost, gained: gained)
  }

  /// - Parameter rows: those of one cluster side by side.
  private func outcomes(
    of rows: [Int32], _ scores: ScoreColumn, _ threshold: Double, cluster: (Int) -> UInt64
  ) -> Outcomes {
    var result = Outcomes()
    var last: UInt64?
    var (isAccepted, isRejected) = (false, false)
    for row in rows.lazy.map(Int.init) {
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
