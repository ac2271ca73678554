import Verification

/// How many comparisons and people a set holds: all that a plan may know of the data, which is no outcome.
///
/// Each two samples count once, however often their comparison stands there: repeats are no further evidence.
public struct SetCounts: Codable, Sendable, Equatable {
  /// As in evaluations: `all`, `f2p`, …
  public var set: String
  public var mated: Int
  public var nonMated: Int
  /// People in any comparison; `nil` if the source names none. The others likewise.
  public var people: Int?
  /// People with a mated comparison.
  public var matedPeople: Int?

  public init(set: String, mated: Int, nonMated: Int, people: Int?, matedPeople: Int?) {
    self.set = set
    self.mated = mated
    self.nonMated = nonMated
    self.people = people
    self.matedPeople = matedPeople
  }

  /// The sets of the comparisons, `all` first; scores are not at hand here, so none can be looked at.
  ///
  /// - Complexity: O(comparisons · sets).
  public static func all(of comparisons: ComparisonSet) -> [SetCounts] {
    comparisons.cells.map { SetCounts($0, comparisons) }
  }

  private init(_ cell: ComparisonCell, _ comparisons: ComparisonSet) {
    let rows = cell.rows.map(Int.init).filter { !comparisons.isRepeat($0) }
    let mated = rows.filter { comparisons.isMated[$0] }
    set = cell.name
    self.mated = mated.count
    nonMated = rows.count - mated.count
    people = comparisons.subjects.map { subjects in
      Set(rows.map { subjects.reference[$0] }).union(rows.map { subjects.probe[$0] }).count
    }
    matedPeople = comparisons.subjects.map { subjects in Set(mated.map { subjects.reference[$0] }).count }
  }
}
