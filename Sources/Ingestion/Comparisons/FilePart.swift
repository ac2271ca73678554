import Findings
import Pilots
import Vocabulary

/// What one file of scores brought: its comparisons, and where its lines went.
///
/// Every line is a row, blank or a comment; every row is a comparison, or is left out for a stated reason.
struct FilePart {
  /// Why a row is left out.
  enum Omission: String, CaseIterable {
    /// It cannot be read, and bad rows are skipped.
    case bad
    case selfComparison = "self-comparison"
    /// It compares no two people: someone shows a picture, or a mask.
    case attack = "presentation-attack"
  }

  let file: InputFile
  var rows: [CanonicalRow] = []
  /// The models whose scores the file holds.
  var scored: [Arm] = []
  /// `nil` if its lines are no rows, as in a histogram.
  var blank: Int? = 0
  var comments = 0
  var columns: [ColumnUse]?
  /// How its lines fall into fields; `nil` if it has none.
  var layout: FieldLayout?
  var findings: [Finding] = []
  private(set) var faults = RowFaults()
  private(set) var omitted: [Omission: Int] = [:]
  /// The rows left out, counted from 0 among all rows; files are joined by order only where these are the same.
  private(set) var omittedRows: [Int] = []

  init(_ file: InputFile) { self.file = file }

  /// Rows, left out or not.
  var read: Int { rows.count + omittedRows.count }

  mutating func omit(_ reason: Omission) {
    omittedRows.append(read)
    omitted[reason, default: 0] += 1
  }

  mutating func refuse(_ fault: RowFault) {
    omit(.bad)
    faults.note(fault)
  }

  /// Bad rows refuse the file, or are left out, counted and listed; so are comparisons of a sample with itself.
  mutating func settle(_ policy: BadRowPolicy) throws(IngestionError) {
    try settleFaults(policy)
    if let count = omitted[.selfComparison] { findings.append(.selfComparisons(count, file.name)) }
  }

  private mutating func settleFaults(_ policy: BadRowPolicy) throws(IngestionError) {
    guard let first = faults.first.first else { return }
    guard policy == .skip else { throw IngestionError(file.name, faults, code: "I034") }
    let lines = faults.first.map { "\($0.line)" }.joined(separator: ", ")
    let more = faults.count > faults.first.count ? ", …" : ""
    let place = IngestionError(file.name, line: first.line, column: first.column, "", remedy: "", code: "")
    findings.append(
      Finding(
        .warning, "I034", place: place.place,
        "\(faults.count, "row was", "rows were") skipped (lines \(lines)\(more)), this the first: \(first.sentence)",
        remedy: "correct them, or leave on_bad_row: skip"))
  }

  func record(_ role: String) -> InputRecord {
    var record = file.record(
      role, read: read, used: rows.count,
      dropped: Dictionary(uniqueKeysWithValues: omitted.map { ($0.key.rawValue, $0.value) }))
    (record.blankLines, record.commentLines, record.columns) = (blank, comments, columns)
    record.unscored = unscored
    return record
  }

  /// The comparisons without a score of each model that the file scores.
  private var unscored: [UnscoredRows]? {
    guard !scored.isEmpty else { return nil }
    return scored.map { arm in
      let missing = rows.lazy.filter { $0.scores[arm].isNaN }
      let mated = missing.count(where: \.isMated)
      return UnscoredRows(arm: arm, mated: mated, nonMated: missing.count - mated)
    }
  }
}
