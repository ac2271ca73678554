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

  func rows() throws(IngestionError) -> ComparisonRows {
    if let file = input.file {
      let (read, groups) = try part(file, .both)
      try refuseContradictions(read)
      return ComparisonRows(
        file: file, rows: read.rows, groupNames: groups, records: [read.record("scores")],
        findings: read.findings)
    }
    guard let base = input.baseline?.file, let other = input.augmented?.file else {
      throw IngestionError("verification.inputs", "no file is named", remedy: "name one", code: "I042")
    }
    let (parts, groups) = try PerArm.tables(
      try part(base, .one(.baseline)), try part(other, .one(.augmented)))
    return try ComparisonRows(joining: parts, groupNames: groups)
  }

  /// A pair that stands twice must say the same twice, for both models.
  private func refuseContradictions(_ part: FilePart) throws(IngestionError) {
    var seen: [JoinKey: CanonicalRow] = [:]
    for row in part.rows {
      guard let key = row.joinKey, let first = seen.updateValue(row, forKey: key) else { continue }
      for arm in Arm.allCases { try ArmJoin.refuse(first, row, arm, part) }
    }
  }

  /// One file, with the names of its groups.
  func part(
    _ name: String, _ scores: TableLayout.Scores
  ) throws(IngestionError) -> (FilePart, groups: [String]) {
    let layout = TableLayout(
      columns: input.columns, scores: scores, direction: input.higherIs ?? settings.higherIs,
      groups: input.groups, dialect: input.format == .tsv ? .tabbed : .canonical)
    return try FilePart.table(try InputFile(name, folder: folder), layout, settings)
  }
}

extension PerArm<FilePart> {
  /// The tables of both models, and the groups that both tell.
  static func tables(
    _ base: (FilePart, groups: [String]), _ other: (FilePart, groups: [String])
  ) throws(IngestionError) -> (PerArm<FilePart>, groups: [String]) {
    guard base.groups == other.groups else {
      throw IngestionError(
        other.0.file.name,
        "its groups are \(other.groups.joined(separator: ", ")), those of \(base.0.file.name) "
          + base.groups.joined(separator: ", "),
        remedy: "give both files the same columns", code: "I075")
    }
    return (PerArm(baseline: base.0, augmented: other.0), base.groups)
  }
}
