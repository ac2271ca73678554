import Statistics
import Vocabulary

/// The comparisons of one cell in the order of the people behind them: sorted once, so that clustered rates cost one
/// pass a threshold.
public struct ClusteredCell: Sendable {
  /// Mated comparisons, those of one person side by side.
  let mated: [Int32]
  /// Non-mated comparisons, those of one unordered couple side by side.
  let nonMated: [Int32]
  let subjects: PairColumn

  /// - Complexity: O(n log n).
  public init(_ cell: ComparisonCell, _ comparisons: ComparisonSet, _ subjects: PairColumn) {
    self.subjects = subjects
    mated = cell.rows.filter { comparisons.isMated[Int($0)] }
      .sorted { (subjects.reference[Int($0)], $0) < (subjects.reference[Int($1)], $1) }
    nonMated = cell.rows.filter { !comparisons.isMated[Int($0)] }
      .map { (key: subjects.couple(at: Int($0)), row: $0) }.sorted { $0 < $1 }.map(\.row)
  }

  /// False rejects at a threshold, clustered by person: the rate is FRR, or FNMR if failures are excluded.
  ///
  /// - Assumes: people drawn independently; the threshold fixed elsewhere, so that its own error takes no part.
  /// - Complexity: O(mated).
  /// - Reference: ``ClusteredCount/people(_:)``.
  /// - Returns: `nil` without mated comparisons.
  public func falseRejects(
    _ scores: ScoreColumn, threshold: Double, failure: FailurePolicy
  ) -> ClusteredCount? {
    var people: [BinomialCount] = []
    var last: Int32?
    for row in mated.map(Int.init) where failure == .reject || !scores.values[row].isNaN {
      let person = subjects.reference[row]
      if person != last { people.append(BinomialCount(successes: 0, trials: 0)) }
      last = person
      // NaN is rejected: the comparison is false.
      let isError = !(scores.values[row] >= threshold)
      people[people.count - 1].add(isError: isError)
    }
    return ClusteredCount.people(people)
  }

  /// False accepts at a threshold, clustered by couple and person: the rate is FAR, or FMR if failures are excluded.
  ///
  /// - Assumes: people drawn independently, about 50 or more; the threshold fixed elsewhere.
  /// - Complexity: O(non-mated + people).
  /// - Reference: ``ClusteredCount/couples(_:)``.
  /// - Returns: `nil` without non-mated comparisons.
  public func falseAccepts(
    _ scores: ScoreColumn, threshold: Double, failure: FailurePolicy
  ) -> ClusteredCount? {
    ClusteredCount.couples(coupleCounts(scores, threshold: threshold, failure: failure))
  }

  /// False accepts at a threshold, couple by couple.
  ///
  /// - Complexity: O(non-mated).
  func coupleCounts(
    _ scores: ScoreColumn, threshold: Double, failure: FailurePolicy
  ) -> [CoupleCount] {
    var couples: [CoupleCount] = []
    var count = BinomialCount(successes: 0, trials: 0)
    for (index, row) in nonMated.lazy.map(Int.init).enumerated() {
      if failure == .reject || !scores.values[row].isNaN {
        count.add(isError: scores.values[row] >= threshold)
      }
      let next = index + 1
      if next < nonMated.count, subjects.couple(at: Int(nonMated[next])) == subjects.couple(at: row) {
        continue
      }
      couples.append(CoupleCount(Int(subjects.reference[row]), Int(subjects.probe[row]), count))
      count = BinomialCount(successes: 0, trials: 0)
    }
    return couples
  }
}

extension BinomialCount {
  fileprivate mutating func add(isError: Bool) {
    trials += 1
    if isError { successes += 1 }
  }
}
