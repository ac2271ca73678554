import Findings
import Pilots

/// The comparisons of one input, with the account of its files.
struct ComparisonRows {
  /// For places in findings.
  var file: String
  var rows: [CanonicalRow]
  var groupNames: [String] = []
  var records: [InputRecord]
  var findings: [Finding] = []
}
