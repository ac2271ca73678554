import Findings
import Pilots

/// What one table brought.
struct TablePart {
  let file: InputFile
  /// Rows below the header.
  let read: Int
  var rows: [CanonicalRow] = []
  var selfComparisons = 0
  var bad = 0
  var findings: [Finding] = []

  init(file: InputFile, read: Int) {
    self.file = file
    self.read = read
  }

  func record(_ role: String) -> InputRecord {
    file.record(
      role, read: read, used: rows.count, dropped: ["self-comparison": selfComparisons, "bad": bad])
  }
}
