import Statistics
import Vocabulary

/// The people behind a cell, and those behind its errors: they, not the comparisons, are the trials.
///
/// Where comparisons without a score are left out, those that an arm did not score have no people.
struct CellPeople: Sendable {
  /// People in any comparison of the cell, scored or not.
  let all: Int
  /// People in any comparison of the cell that takes part.
  let total: PerArm<Int>
  /// People with a mated comparison that takes part.
  let mated: PerArm<Int>
  private let subjects: PairColumn
  private let clusters: ClusteredCell
  private let failure: FailurePolicy

  init(
    _ cell: ComparisonCell, _ inputs: ResamplingInputs, _ subjects: PairColumn, clusters: ClusteredCell
  ) {
    self.clusters = clusters
    self.subjects = subjects
    failure = inputs.failure
    let all = Self.counts(cell.rows, inputs.comparisons, subjects)
    let scored = PerArm { arm in
      let values = inputs.scores[arm].values
      return inputs.failure == .exclude && inputs.scores[arm].missing > 0
        ? Self.counts(cell.rows.filter { !values[Int($0)].isNaN }, inputs.comparisons, subjects) : all
    }
    self.all = all.total
    total = scored.map(\.total)
    mated = scored.map(\.mated)
  }

  private static func counts(
    _ rows: [Int32], _ comparisons: ComparisonSet, _ subjects: PairColumn
  ) -> (total: Int, mated: Int) {
    var any = Set<Int32>()
    var genuine = Set<Int32>()
    for row in rows.map(Int.init) {
      any.insert(subjects.reference[row])
      any.insert(subjects.probe[row])
      if comparisons.isMated[row] { genuine.insert(subjects.reference[row]) }
    }
    return (any.count, genuine.count)
  }

  /// People with a mated comparison that was rejected, of all with a mated comparison; and, for the other end, those
  /// with one that was accepted.
  func falseRejects(
    _ scores: ScoreColumn, _ arm: Arm, threshold: Double
  ) -> (errors: BinomialCount, accepts: Int) {
    let people = clusters.people(scores, threshold: threshold, failure: failure)
    return (BinomialCount(successes: people.rejected, trials: mated[arm]), people.accepted)
  }

  /// Couples of different people with a false accept, of the disjoint couples that the people could form; and, for the
  /// other end, couples with a comparison that was rejected.
  func falseAccepts(
    _ scores: ScoreColumn, _ arm: Arm, threshold: Double
  ) -> (errors: BinomialCount, rejects: Int) {
    let couples = clusters.couples(scores, threshold: threshold, failure: failure)
    let trials = total[arm] / 2
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
    return DecisionChanges(lost: lost.count, gained: gained.count, of: min(mated.baseline, mated.augmented))
  }
}
