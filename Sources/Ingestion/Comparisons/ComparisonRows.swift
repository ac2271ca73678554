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
    self.init(
      file: parts.baseline.file.name, rows: try ArmJoin(parts).rows, groupNames: groupNames,
      records: Arm.allCases.map { parts[$0].record("scores-\($0.rawValue)") },
      findings: parts.baseline.findings + parts.augmented.findings)
  }
}
