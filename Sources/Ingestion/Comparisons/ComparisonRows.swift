import Findings
import Pilots
import Vocabulary

/// The comparisons of one input, with the account of its files.
struct ComparisonRows {
  /// For places in findings.
  var file: String
  var rows: [CanonicalRow]
  var groupNames: [String] = []
  var records: [InputRecord]
  var findings: [Finding] = []
}

extension ComparisonRows {
  /// The comparisons of one file a model, joined.
  init(joining parts: PerArm<FilePart>, groupNames: [String] = []) throws(IngestionError) {
    let join = try ArmJoin(parts)
    self.init(
      file: parts.baseline.file.name, rows: join.rows, groupNames: groupNames,
      records: Arm.allCases.map { arm in
        var record = parts[arm].record("scores-\(arm.rawValue)")
        record.leaveOut(join.repeated[arm], as: "duplicate")
        return record
      },
      findings: parts.baseline.findings + parts.augmented.findings + join.findings(parts))
  }
}
