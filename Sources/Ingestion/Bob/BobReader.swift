import Findings
import Pilots
import Vocabulary

/// Reads score files of bob: two, four or five columns parted by blanks, or CSV with a header; one file a model.
///
/// The claimed identity is the reference's subject, the real one the probe's; the model is the reference's sample, the
/// test label the probe's.
struct BobReader {
  private let input: ScoreFileInput
  private let settings: VerificationSettings
  private let folder: String

  init(_ input: ScoreFileInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  func rows() throws(IngestionError) -> ComparisonRows {
    let (parts, groups) = try PerArm.tables(
      try part(input.baseline.file, .baseline), try part(input.augmented.file, .augmented))
    return try ComparisonRows(joining: parts, groupNames: groups)
  }

  private var direction: ScoreDirection { input.higherIs ?? settings.higherIs }

  /// The scores of one model.
  func part(_ name: String, _ arm: Arm) throws(IngestionError) -> (FilePart, groups: [String]) {
    let file = try InputFile(name, folder: folder)
    let text = try file.text()
    var lines = FieldLines(text, .blanks)
    guard let first = lines.next() else {
      throw IngestionError(name, "it holds no line", remedy: "check how it was written", code: "I076")
    }
    // Ids of the text layouts may hold commas, but not on a line of one field.
    if first.fields.count == 1, first.fields[0].bytes.contains(UInt8(ascii: ",")) {
      return try table(file, arm)
    }
    guard let layout = BobLayout(columns: first.fields.count) else {
      throw IngestionError(
        name, line: first.line, "the line has \(first.fields.count.fields); bob's files have 2, 4 or 5",
        remedy: "check the format; ids may not hold blanks", code: "I080")
    }
    guard (input.groups ?? [:]).isEmpty else {
      throw IngestionError(
        name, "it has no header, so that its columns have no names for groups",
        remedy: "leave groups out, or give bob's CSV", code: "I088")
    }
    return (try textPart(file, text, layout, arm), [])
  }

  private func table(_ file: InputFile, _ arm: Arm) throws(IngestionError) -> (FilePart, groups: [String]) {
    let header = try DelimitedTable(file.text(), file: file.name, dialect: .foreign).header
    var columns = TableInput.Columns()
    (columns.refSubject, columns.probeSubject, columns.score) = (
      "bio_ref_subject_id", "probe_subject_id", "score"
    )
    columns.refSample = ["bio_ref_template_id", "bio_ref_key"].first(where: header.contains)
    columns.probeSample = ["probe_key", "probe_template_id"].first(where: header.contains)
    let layout = TableLayout(
      columns: columns, scores: .one(arm), direction: direction, groups: input.groups ?? [:],
      attack: "probe_attack_type", dialect: .foreign)
    let (part, groups) = try FilePart.table(file, layout, settings)
    return (part, groups)
  }

  private func textPart(
    _ file: InputFile, _ text: [UInt8], _ layout: BobLayout, _ arm: Arm
  ) throws(IngestionError) -> FilePart {
    var part = FilePart(file)
    var lines = FieldLines(text, .blanks)
    let reader = BobLineReader(
      layout: layout, arm: arm,
      score: ScoreField(direction: direction, failures: Set(settings.failure.values)))
    var unusual = UnusualLabels()
    let areSamples = layout == .five && Self.tellsSamples(text)
    while let line = lines.next() {
      do throws(RowFault) {
        var row = try reader.row(line)
        if !areSamples { row.refSample = nil }
        if layout == .label { unusual.note(line) }
        if row.isSelfComparison { part.omit(.selfComparison) } else { part.rows.append(row) }
      } catch {
        part.refuse(error)
      }
    }
    (part.blank, part.scored, part.layout) = (lines.blank, [arm], .lines(.blanks))
    part.columns = ColumnUse.numbered(layout.uses)
    if layout == .five, !areSamples { part.noteVagueNames() }
    part.findings += unusual.findings(file.name)
    try part.settle(settings.onBadRow)
    return part
  }

  /// Whether model and test label name each comparison once; some files write the same word on every line.
  private static func tellsSamples(_ text: [UInt8]) -> Bool {
    var lines = FieldLines(text, .blanks)
    var seen: [SamplePair: ArraySlice<UInt8>] = [:]
    while let line = lines.next() {
      guard line.fields.count == 5 else { continue }
      let pair = SamplePair(line.fields[1].text, line.fields[3].text)
      let score = line.fields[4].bytes
      if let other = seen.updateValue(score, forKey: pair), other != score { return false }
    }
    return true
  }
}

extension FilePart {
  fileprivate mutating func noteVagueNames() {
    findings.append(
      Finding(
        .note, "V121", place: file.name,
        "model and test label name several comparisons alike, so that they are not taken for samples",
        remedy: "rows are joined by order; write labels that tell the samples apart"))
  }
}
