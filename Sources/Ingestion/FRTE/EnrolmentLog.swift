import Findings
import Pilots

/// The enrolment log of NIST's FRTE: which templates could be made.
struct EnrolmentLog {
  let file: InputFile
  let count: Int
  /// Enrolments whose return code is not 0.
  let failures: Int
  private let blank: Int
  private let columns: [ColumnUse]

  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    var lines = FieldLines(try file.text(), .blanks)
    guard let head = lines.next()?.fields.map(\.text), let place = head.firstIndex(of: "returnCode") else {
      throw IngestionError(
        name, line: 1, "its header has no 'returnCode'",
        remedy: "give the enrolment log as the validation package writes it", code: "I086")
    }
    var (count, failures, faults) = (0, 0, RowFaults())
    while let line = lines.next() {
      guard line.fields.count == head.count else {
        faults.note(
          line.fault(
            nil, "the line has \(line.fields.count.fields), the header \(head.count)",
            remedy: "correct the row"))
        continue
      }
      guard let code = Int(line.fields[place].text) else {
        faults.note(
          line.fault(
            place, "return code '\(line.fields[place].text)' is no whole number",
            remedy: "write 0 for success"))
        continue
      }
      count += 1
      if code != 0 { failures += 1 }
    }
    guard faults.count == 0 else { throw IngestionError(name, faults, code: "I034") }
    (self.count, self.failures, blank) = (count, failures, lines.blank)
    columns = head.enumerated().map { ColumnUse($1, $0 == place ? "return code" : nil) }
  }

  func record(_ role: String) -> InputRecord {
    var record = file.record(role, read: count, used: count)
    (record.blankLines, record.columns) = (blank, columns)
    return record
  }

  var findings: [Finding] {
    guard failures > 0 else { return [] }
    return [
      Finding(
        .note, "V122", place: file.name, "\(failures) of \(count, "enrolment", "enrolments") failed",
        remedy: "comparisons with them have no score and count by the policy for failures")
    ]
  }
}
