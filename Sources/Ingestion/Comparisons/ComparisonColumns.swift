import Findings
import Pilots
import Vocabulary

/// Comparisons column by column, for inputs that hold too many for a row each: 25 bytes a comparison.
struct ComparisonColumns {
  /// For places in findings.
  let file: String
  /// The name of each sample; none twice.
  let samples: [String]
  /// The subject of each sample; `nil` if the source names none.
  let subjects: [String]?
  /// For each comparison, an index into `samples`.
  var reference: [Int32] = []
  var probe: [Int32] = []
  var isMated: [Bool] = []
  /// NaN is no score.
  var scores = PerArm<[Double]>(baseline: [], augmented: [])
  /// Where each comparison stands in its file, counted from 1.
  var lines: [Int32] = []
  /// Where in its line a comparison stands, or its label alone, counted from 1; for errors.
  var column: (_ comparison: Int, _ isLabel: Bool) -> Int? = { _, _ in nil }
  var records: [InputRecord] = []
  var findings: [Finding] = []

  init(file: String, samples: [String], subjects: [String]?) {
    self.file = file
    self.samples = samples
    self.subjects = subjects
  }

  var count: Int { isMated.count }

  /// The comparisons without a score of a model.
  func unscored(_ arm: Arm) -> UnscoredRows {
    var (mated, nonMated) = (0, 0)
    for (score, isMated) in zip(scores[arm], isMated) where score.isNaN {
      if isMated { mated += 1 } else { nonMated += 1 }
    }
    return UnscoredRows(arm: arm, mated: mated, nonMated: nonMated)
  }

  /// The same as rows, to stand among those of other inputs.
  ///
  /// - Complexity: O(n), and some 300 bytes a comparison.
  var rows: ComparisonRows {
    // The lines are those of the file that names the pairs.
    let own = records.firstIndex { $0.file == file } ?? 0
    let rows = (0..<count).map { index in
      let (a, b) = (Int(reference[index]), Int(probe[index]))
      var row = CanonicalRow(
        refSample: samples[a], probeSample: samples[b], refSubject: subjects?[a], probeSubject: subjects?[b],
        isMated: isMated[index], line: Int(lines[index]))
      row.scores = PerArm { scores[$0][index] }
      row.records = [own]
      return row
    }
    return ComparisonRows(file: file, rows: rows, records: records, findings: findings)
  }
}
