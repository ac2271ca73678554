import Findings
import Pilots
import Vocabulary

/// Reads comparisons from delimited tables: both models in one file, or one file each.
struct TableReader {
  let input: TableInput
  let settings: VerificationSettings
  let folder: String

  init(_ input: TableInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  private var groupNames: [String] { input.groups.keys.sorted() }

  func rows() throws(IngestionError) -> ComparisonRows {
    if let file = input.file {
      let read = try part(file, arm: nil)
      try refuseContradictions(read.rows, file)
      return ComparisonRows(
        file: file, rows: read.rows, groupNames: groupNames, records: [read.record("scores")],
        findings: read.findings)
    }
    guard let base = input.baseline?.file, let other = input.augmented?.file else {
      throw IngestionError("verification.inputs", "no file is named", remedy: "name one", code: "I042")
    }
    let parts = PerArm(
      baseline: try part(base, arm: .baseline), augmented: try part(other, arm: .augmented))
    let join = try TableJoin(parts)
    return ComparisonRows(
      file: base, rows: join.rows, groupNames: groupNames,
      records: Arm.allCases.map { arm in
        var record = parts[arm].record("scores-\(arm.rawValue)")
        record.leaveOut(join.repeated[arm], as: "duplicate")
        return record
      },
      findings: parts.baseline.findings + parts.augmented.findings
        + repeats(join, PerArm(baseline: base, augmented: other)))
  }

  private func repeats(_ join: TableJoin, _ files: PerArm<String>) -> [Finding] {
    Arm.allCases.filter { join.repeated[$0] > 0 }.map { arm in
      Finding(
        .note, "V103", place: files[arm],
        "\(join.repeated[arm]) pairs stand again in the file; each counts once",
        remedy: "put both models into one file if each is to count")
    }
  }

  /// A pair that stands twice must say the same twice, for both models.
  private func refuseContradictions(_ rows: [CanonicalRow], _ file: String) throws(IngestionError) {
    var seen: [SamplePair: CanonicalRow] = [:]
    for row in rows {
      guard let key = row.key, let first = seen.updateValue(row, forKey: key) else { continue }
      for arm in Arm.allCases { try TableJoin.refuse(first, row, arm, file) }
    }
  }

  private func part(_ name: String, arm: Arm?) throws(IngestionError) -> TablePart {
    let file = try InputFile(name, folder: folder)
    let table = try DelimitedTable(file.text(), file: name, isTabbed: input.format == .tsv)
    let reader = try RowReader(table, input, settings, arm: arm, groupNames: groupNames)
    var part = TablePart(file: file, read: table.rowCount + table.badRows.count)
    var bad = table.badRows
    for row in 0..<table.rowCount {
      switch reader.row(row) {
      case .comparison(let row): part.rows.append(row)
      case .selfComparison: part.selfComparisons += 1
      case .bad(let sentence, let remedy):
        bad.append(.init(line: table.lines[row], sentence: "\(sentence); \(remedy)"))
      }
    }
    if reader.poses.namesYaw, !part.rows.isEmpty,
      part.rows.allSatisfy({ $0.bins?.reference == nil && $0.bins?.probe == nil })
    {
      part.findings.append(
        Finding(
          .warning, "V119", place: name, "yaw was read, but no pose could be binned without pitch and roll",
          remedy: "map them, or state what they are: pose: {scheme: efhq, assume: {pitch: 0, roll: 0}}"))
    }
    if part.selfComparisons > 0 { part.findings.append(.selfComparisons(part.selfComparisons, name)) }
    try judge(bad.sorted { $0.line < $1.line }, &part)
    return part
  }

  /// Bad rows refuse the file, or are left out, counted and listed.
  private func judge(_ bad: [DelimitedTable.BadRow], _ part: inout TablePart) throws(IngestionError) {
    part.bad = bad.count
    guard let first = bad.first else { return }
    let more = bad.count == 1 ? "" : " (the first of \(bad.count) rows that cannot be read)"
    guard settings.onBadRow == .skip else {
      let parts = first.sentence.components(separatedBy: "; ")
      throw IngestionError(
        part.file.name, line: first.line, parts[0] + more,
        remedy: parts.count > 1
          ? parts.dropFirst().joined(separator: "; ") : "correct the row, or set on_bad_row: skip",
        code: "I034")
    }
    part.findings.append(
      Finding(
        .warning, "I034", place: "\(part.file.name):\(first.line)",
        "\(bad.count) rows were skipped, this the first: \(first.sentence)",
        remedy: "correct them, or leave on_bad_row: skip"))
  }
}
