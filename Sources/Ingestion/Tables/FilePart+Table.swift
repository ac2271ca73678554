import Findings
import Pilots

extension FilePart {
  /// The comparisons of one delimited table, with the names of its groups.
  static func table(
    _ file: InputFile, _ layout: TableLayout, _ settings: VerificationSettings
  ) throws(IngestionError) -> (FilePart, groups: [String]) {
    var (part, groups) = try unsettledTable(file, layout, settings)
    try part.settle(settings.onBadRow)
    return (part, groups)
  }

  /// The same before it is judged whether bad rows refuse the file.
  static func unsettledTable(
    _ file: InputFile, _ layout: TableLayout, _ settings: VerificationSettings
  ) throws(IngestionError) -> (FilePart, groups: [String]) {
    let table = try DelimitedTable(file.text(), file: file.name, dialect: layout.dialect)
    let reader = try RowReader(table, layout, settings)
    var part = FilePart(file)
    (part.blank, part.comments, part.columns) = (table.blank, table.comments, reader.uses)
    (part.scored, part.layout) = (layout.scores.arms, .table(layout.dialect))
    var bad = table.badRows[...]
    for row in 0..<table.rowCount {
      // In the order of the file, so that rows keep their places.
      while let fault = bad.first, fault.line < table.lines[row] { part.refuse(bad.removeFirst()) }
      switch reader.row(row) {
      case .comparison(let row): part.rows.append(row)
      case .omitted(let reason): part.omit(reason)
      case .refused(let refusal): part.refuse(table.fault(row, refusal))
      }
    }
    for fault in bad { part.refuse(fault) }
    part.noteUnbinned(reader.poses)
    part.noteAttacks()
    return (part, reader.groupNames)
  }

  private mutating func noteUnbinned(_ poses: PoseColumns) {
    guard poses.namesYaw, !rows.isEmpty,
      rows.allSatisfy({ $0.bins?.reference == nil && $0.bins?.probe == nil })
    else { return }
    findings.append(
      Finding(
        .warning, "V119", place: file.name,
        "yaw was read, but no pose could be binned without pitch and roll",
        remedy: "map them, or state what they are: pose: {scheme: efhq, assume: {pitch: 0, roll: 0}}"))
  }

  private mutating func noteAttacks() {
    guard let attacks = omitted[.attack] else { return }
    findings.append(
      Finding(
        .note, "V120", place: file.name,
        "\(attacks, "presentation attack was", "presentation attacks were") left out, of every rate")
    )
  }
}
