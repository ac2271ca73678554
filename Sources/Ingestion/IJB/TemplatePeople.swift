import Findings
import Pilots

/// Who the templates of a list of pairs belong to.
struct TemplatePeople {
  /// A name for each template, the same for the same person.
  let names: [String]
  let records: [InputRecord]
  let findings: [Finding]

  /// By a table `template_id,subject_id`.
  ///
  /// - Throws: if a template has no subject or two, or a label contradicts the subjects.
  init(_ pairs: TemplatePairs, table name: String, folder: String) throws(IngestionError) {
    let file = try InputFile(name, folder: folder)
    let (subjects, record) = try Self.subjects(file)
    names = try pairs.templates.map { template throws(IngestionError) in
      guard let subject = subjects[template] else {
        throw IngestionError(
          name, "template \(template) of \(pairs.file.name) has no subject", remedy: "add its row",
          code: "I125")
      }
      return subject
    }
    records = [record]
    findings = []
    for index in 0..<pairs.count {
      let ends = (names[Int(pairs.reference[index])], names[Int(pairs.probe[index])])
      guard (ByteName(ends.0) == ByteName(ends.1)) == pairs.isMated[index] else {
        throw IngestionError(
          pairs.file.name, line: Int(pairs.lines[index]),
          "the label says \(pairs.isMated[index] ? "mated" : "non-mated"), the subjects of \(name) the opposite",
          remedy: "correct one of them", code: "I126")
      }
    }
  }

  /// By the pairs themselves: templates of mated pairs are one person, and so are those that a chain of them connects.
  ///
  /// - Throws: if a non-mated pair lies within one person.
  /// - Complexity: near O(pairs).
  /// - Reference: Tarjan (1975), J. ACM 22, 215–225.
  init(inferredFrom pairs: TemplatePairs) throws(IngestionError) {
    var people = DisjointSets(count: pairs.templates.count)
    for index in 0..<pairs.count where pairs.isMated[index] {
      people.join(Int(pairs.reference[index]), Int(pairs.probe[index]))
    }
    let leaders = pairs.templates.indices.map { people.leader($0) }
    for index in 0..<pairs.count where !pairs.isMated[index] {
      let (a, b) = (Int(pairs.reference[index]), Int(pairs.probe[index]))
      guard leaders[a] != leaders[b] || a == b else {
        throw IngestionError(
          pairs.file.name, line: Int(pairs.lines[index]),
          "templates \(pairs.templates[a]) and \(pairs.templates[b]) are non-mated, and mated pairs make them one person",
          remedy: "correct the labels, or name a table of subjects", code: "I127")
      }
    }
    var least: [Int: Int] = [:]
    for (index, leader) in leaders.enumerated() {
      least[leader] = min(least[leader] ?? .max, pairs.templates[index])
    }
    names = leaders.map { "template:\(least[$0] ?? 0)" }
    records = []
    findings = [
      Finding(
        .note, "V163", place: pairs.file.name,
        "\(least.count, "person was", "people were") inferred from the mated pairs of \(names.count, "template", "templates")",
        remedy:
          "name a table template_id,subject_id as subjects; people without a mated pair may be counted twice")
    ]
  }

  private static func subjects(
    _ file: InputFile
  ) throws(IngestionError) -> ([Int: String], InputRecord) {
    let table = try DelimitedTable(file.text(), file: file.name)
    if let bad = table.badRows.first {
      throw IngestionError(file.name, line: bad.line, bad.sentence, remedy: "correct the row", code: "I034")
    }
    let columns = TableColumns(table: table, names: TableInput.Columns())
    let (template, subject) = (
      try columns.required(nil, "template_id"), try columns.required(nil, "subject_id")
    )
    var subjects: [Int: String] = [:]
    for row in 0..<table.rowCount {
      let (id, name) = (table.text(row, template), table.text(row, subject))
      guard let number = Int(id), number >= 0, !name.isEmpty else {
        throw IngestionError(
          file.name, line: table.lines[row], "'\(id)' and '\(name)' are no template and subject",
          remedy: "write the template's number and the subject's name", code: "I128")
      }
      guard subjects.updateValue(name, forKey: number).map({ ByteName($0) == ByteName(name) }) ?? true else {
        throw IngestionError(
          file.name, line: table.lines[row], "template \(number) has another subject on an earlier line",
          remedy: "correct one of them", code: "I128")
      }
    }
    let uses = [template: "sample", subject: "subject"]
    return (subjects, file.record("subjects", table, uses))
  }
}
