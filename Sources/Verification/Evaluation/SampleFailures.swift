import Statistics
import Vocabulary

/// The failures of one arm in a cell: comparisons without a score, and the samples behind them.
///
/// A probe without any score counts as a failure to acquire, a reference without any as a failure to enrol.
///
/// - Reference: ISO/IEC 19795-1, failure-to-acquire and failure-to-enrol rates.
struct SampleFailures {
  /// Comparisons without a score, of all.
  let comparisons: BinomialCount
  /// Probes without any score, of all probes; `nil` if the source names no samples.
  let probes: BinomialCount?
  /// References without any score, of all references.
  let references: BinomialCount?
  private let people: Int?

  /// - Complexity: O(n).
  init(_ cell: ComparisonCell, _ set: ComparisonSet, _ scores: ScoreColumn) {
    let missing = cell.rows.count { scores.values[Int($0)].isNaN }
    comparisons = BinomialCount(successes: missing, trials: cell.rows.count)
    probes = set.samples.map { Self.failed($0.probe, of: $0.names.count, cell, scores) }
    references = set.samples.map { Self.failed($0.reference, of: $0.names.count, cell, scores) }
    people = set.subjects.map { subjects in
      Set(cell.rows.lazy.map { subjects.probe[Int($0)] }).count
    }
  }

  private static func failed(
    _ column: [Int32], of names: Int, _ cell: ComparisonCell, _ scores: ScoreColumn
  ) -> BinomialCount {
    var seen = [Bool](repeating: false, count: names)
    var scored = seen
    for row in cell.rows.map(Int.init) {
      seen[Int(column[row])] = true
      if !scores.values[row].isNaN { scored[Int(column[row])] = true }
    }
    let trials = seen.count { $0 }
    return BinomialCount(successes: trials - scored.count { $0 }, trials: trials)
  }

  /// The failure-to-acquire rate over probes; without sample names the missing share of comparisons, which says so.
  func acquisition(at level: ConfidenceLevel) -> Estimate {
    guard let probes else {
      return Estimate(
        comparisons.rate, nil, level: level, method: nil,
        reason: "share of comparisons without a score; the samples are not named")
    }
    return estimate(probes, level)
  }

  /// The failure-to-enrol rate over references; `nil` without sample names.
  func enrolment(at level: ConfidenceLevel) -> Estimate? { references.map { estimate($0, level) } }

  /// Samples of one person fail together, so people are the trials of the wider end where they are known.
  private func estimate(_ count: BinomialCount, _ level: ConfidenceLevel) -> Estimate {
    guard let rate = count.rate else { return .unknown("the set holds no samples", level: level) }
    let trials = Double(min(count.trials, people ?? count.trials))
    let interval = Interval.wilson(rate: rate, trials: trials, at: level)
    return Estimate(rate, interval, level: level, method: .wilson)
  }
}
