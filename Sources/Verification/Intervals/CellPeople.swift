import Statistics
import Vocabulary

/// The people behind a cell, and those behind its errors: they, not the comparisons, are the trials.
struct CellPeople: Sendable {
  /// People in any comparison of the cell.
  let total: Int
  /// People with a mated comparison.
  let mated: Int
  private let subjects: PairColumn
  private let clusters: ClusteredCell

  init(
    _ cell: ComparisonCell, _ comparisons: ComparisonSet, _ subjects: PairColumn, clusters: ClusteredCell
  ) {
    self.clusters = clusters
    var any = Set<Int32>()
    var genuine = Set<Int32>()
    for row in cell.rows.map(Int.init) {
      any.insert(subjects.reference[row])
      any.insert(subjects.probe[row])
      if comparisons.isMated[row] { genuine.insert(subjects.reference[row]) }
    }
    total = any.count
    mated = genuine.count
    self.subjects = subjects
  }

  /// People with a mated comparison that was rejected, of all with a mated comparison; and, for the other end, those
  /// with one that was accepted.
  func falseRejects(_ scores: ScoreColumn, threshold: Double) -> (errors: BinomialCount, accepts: Int) {
    let people = clusters.people(scores, threshold: threshold)
    return (BinomialCount(successes: people.rejected, trials: mated), people.accepted)
  }

  /// Couples of different people with a false accept, of the disjoint couples that the people could form; and, for the
  /// other end, couples with a comparison that was rejected.
  func falseAccepts(_ scores: ScoreColumn, threshold: Double) -> (errors: BinomialCount, rejects: Int) {
    let couples = clusters.couples(scores, threshold: threshold)
    let trials = total / 2
    return (BinomialCount(successes: min(couples.accepted, trials), trials: trials), couples.rejected)
  }

  /// People with a mated comparison that only one arm accepts, of all people with a mated comparison.
  func changes(_ scores: PerArm<ScoreColumn>, thresholds: PerArm<Double>) -> DecisionChanges {
    var (lost, gained) = (Set<Int32>(), Set<Int32>())
    for row in clusters.mated.map(Int.init) {
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
