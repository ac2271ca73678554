import Statistics
import Vocabulary

/// The people behind a cell, and those behind its errors: they, not the comparisons, are the trials.
struct CellPeople: Sendable {
  /// People in any comparison of the cell.
  let total: Int
  /// People with a mated comparison.
  let mated: Int
  private let comparisons: ComparisonSet
  private let subjects: PairColumn
  private let rows: [Int32]

  init(_ cell: ComparisonCell, _ comparisons: ComparisonSet, _ subjects: PairColumn) {
    var any = Set<Int32>()
    var genuine = Set<Int32>()
    for row in cell.rows.map(Int.init) {
      any.insert(subjects.reference[row])
      any.insert(subjects.probe[row])
      if comparisons.isMated[row] { genuine.insert(subjects.reference[row]) }
    }
    total = any.count
    mated = genuine.count
    self.comparisons = comparisons
    self.subjects = subjects
    rows = cell.rows
  }

  /// People with a mated comparison that was rejected, of all with a mated comparison; and, for the other end, those
  /// with one that was accepted.
  func falseRejects(_ scores: ScoreColumn, threshold: Double) -> (errors: BinomialCount, accepts: Int) {
    var rejected = Set<Int32>()
    var accepted = Set<Int32>()
    for row in rows.map(Int.init) where comparisons.isMated[row] {
      // NaN is rejected: the comparison is false.
      if scores.values[row] >= threshold {
        accepted.insert(subjects.reference[row])
      } else {
        rejected.insert(subjects.reference[row])
      }
    }
    return (BinomialCount(successes: rejected.count, trials: mated), accepted.count)
  }

  /// Couples of different people with a false accept, of the disjoint couples that the people could form; and, for the
  /// other end, couples with a comparison that was rejected.
  func falseAccepts(_ scores: ScoreColumn, threshold: Double) -> (errors: BinomialCount, rejects: Int) {
    var (accepted, rejected) = (Set<UInt64>(), Set<UInt64>())
    for row in rows.map(Int.init) where !comparisons.isMated[row] {
      let couple = subjects.couple(at: row)
      if scores.values[row] >= threshold { accepted.insert(couple) } else { rejected.insert(couple) }
    }
    let trials = total / 2
    return (BinomialCount(successes: min(accepted.count, trials), trials: trials), rejected.count)
  }

  /// People with a mated comparison that only one arm accepts, of all people with a mated comparison.
  func changes(_ scores: PerArm<ScoreColumn>, thresholds: PerArm<Double>) -> DecisionChanges {
    var (lost, gained) = (Set<Int32>(), Set<Int32>())
    for row in rows.map(Int.init) where comparisons.isMated[row] {
      let accepts = PerArm { scores[$0].values[row] >= thresholds[$0] }
      guard accepts.baseline != accepts.augmented else { continue }
      if accepts.baseline {
        lost.insert(subjects.reference[row])
      } else {
        gained.insert(subjects.reference[row])
      }
    }
    return DecisionChanges(lost: lost.count, gained: gained.count, of: mated)
  }
}
