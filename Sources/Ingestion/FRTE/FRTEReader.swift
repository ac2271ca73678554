import Findings
import Pilots
import Vocabulary

/// Reads match logs of NIST's FRTE 1:1: a comparison whose return code is not 0 has no score, whatever the log says; a
/// negative score with code 0 is a score.
///
/// - Reference: NIST (2024), Face Recognition Technology Evaluation, 1:1 verification: validation package.
struct FRTEReader {
  static let header = ["enrollTempl", "verifTempl", "simScore", "returnCode"]

  private let input: FRTEInput
  private let settings: VerificationSettings
  private let folder: String

  init(_ input: FRTEInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  func rows() throws(IngestionError) -> ComparisonRows {
    let subjects = try FRTESubjects(input.subjects, folder: folder)
    let parts = PerArm(
      baseline: try part(input.baseline.file, .baseline, subjects),
      augmented: try part(input.augmented.file, .augmented, subjects))
    var result = try ComparisonRows(joining: parts)
    result.records.append(subjects.record)
    for arm in Arm.allCases {
      guard let name = (arm == .baseline ? input.baseline : input.augmented).enrolment else { continue }
      let log = try EnrolmentLog(name, folder: folder)
      result.records.append(log.record("enrolment-\(arm.rawValue)"))
      result.findings += log.findings
    }
    return result
  }

  private func part(
    _ name: String, _ arm: Arm, _ subjects: FRTESubjects
  ) throws(IngestionError) -> FilePart {
    let file = try InputFile(name, folder: folder)
    let score = ScoreField(
      direction: input.higherIs ?? settings.higherIs, failures: Set(settings.failure.values))
    var part = FilePart(file)
    var lines = FieldLines(try file.text(), .blanks)
    guard let head = lines.next(), head.fields.map(\.text) == Self.header else {
      throw IngestionError(
        name, line: 1, "it does not begin with '\(Self.header.joined(separator: " "))'",
        remedy: "give the match log as the validation package writes it", code: "I085")
    }
    while let line = lines.next() {
      do throws(RowFault) {
        var row = try Self.named(line, subjects)
        row.scores[arm] = try Self.isScored(line) ? line.score(2, score) : .nan
        if row.isSelfComparison { part.omit(.selfComparison) } else { part.rows.append(row) }
      } catch {
        part.refuse(error)
      }
    }
    (part.blank, part.scored, part.layout) = (lines.blank, [arm], .lines(.blanks))
    part.columns = zip(Self.header, ["ref_sample", "probe_sample", "score", "return code"]).map {
      ColumnUse($0, $1)
    }
    try part.settle(settings.onBadRow)
    return part
  }

  private static func named(
    _ line: LineFields, _ subjects: FRTESubjects
  ) throws(RowFault) -> CanonicalRow {
    guard line.fields.count == header.count else {
      throw line.fault(
        nil, "the line has \(line.fields.count.fields), the header \(header.count)",
        remedy: "correct the row, or set on_bad_row: skip")
    }
    let people = try [0, 1].map { index throws(RowFault) in
      guard let person = subjects.byTemplate[ByteName(line.fields[index].text)] else {
        throw line.fault(
          index, "the template '\(line.fields[index].text)' is not in \(subjects.file.name)",
          remedy: "name its subject there")
      }
      return person
    }
    return CanonicalRow(
      refSample: line.fields[0].text, probeSample: line.fields[1].text, refSubject: people[0],
      probeSubject: people[1], isMated: ByteName(people[0]) == ByteName(people[1]), line: line.line)
  }

  private static func isScored(_ line: LineFields) throws(RowFault) -> Bool {
    guard let code = Int(line.fields[3].text) else {
      throw line.fault(
        3, "return code '\(line.fields[3].text)' is no whole number", remedy: "write 0 for success")
    }
    return code == 0
  }
}
