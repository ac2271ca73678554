import Findings
import Pilots

/// The people of the training data, as a file lists them.
struct TrainingSubjects {
  let file: InputFile
  let ids: Set<ByteName>
  private static let role = "training-subjects"
  private let account: InputRecord

  init(_ input: TrainingSubjectsInput, folder: String) throws(IngestionError) {
    file = try InputFile(input.file, folder: folder)
    let (listed, record) = try Self.listed(file, column: input.column)
    ids = Set(listed.lazy.filter { !$0.isEmpty }.map(ByteName.init))
    account = record
    guard !ids.isEmpty else {
      throw IngestionError(
        input.file, "the file names nobody of the training data",
        remedy: "write one id a line, or leave training_subjects out", code: "I140")
    }
  }

  private static func listed(
    _ file: InputFile, column: String?
  ) throws(IngestionError) -> ([String], InputRecord) {
    guard let column else {
      let lines = TextLines(try file.text())
      let ids = lines.map(\.1)
      var record = file.record(role, read: ids.count, used: ids.count)
      (record.blankLines, record.columns) = (lines.count - ids.count, [ColumnUse("1", "subject")])
      return (ids, record)
    }
    let table = try DelimitedTable(file.text(), file: file.name)
    if let bad = table.badRows.first {
      throw IngestionError(file.name, line: bad.line, bad.sentence, remedy: "correct the row", code: "I034")
    }
    let place = try TableColumns(table: table, names: TableInput.Columns()).required(column, column)
    return (
      (0..<table.rowCount).map { table.text($0, place) }, file.record(role, table, [place: "subject"])
    )
  }

  /// Every line read, and those that name a person for the first time.
  var record: InputRecord {
    var record = account
    record.leaveOut(record.rowsRead - ids.count, as: "repeated")
    return record
  }
}

extension ComparisonData {
  /// The same, with the account of the training data's people and how many of them are in the test.
  ///
  /// Ids are compared byte for byte.
  func checked(
    against input: TrainingSubjectsInput?, folder: String
  ) throws(IngestionError) -> ComparisonData {
    guard let input else { return self }
    let training = try TrainingSubjects(input, folder: folder)
    var data = self
    data.inputs.append(training.record)
    guard let people = comparisons.subjects?.names else {
      data.findings.append(.uncheckedTraining(input.file))
      return data
    }
    let shared = people.count { training.ids.contains(ByteName($0)) }
    data.trainingSubjectsInTest = shared
    if shared > 0 { data.findings.append(.trainingSubjectsInTest(shared, of: people.count, input.file)) }
    return data
  }
}

extension Finding {
  fileprivate static func trainingSubjectsInTest(_ shared: Int, of people: Int, _ file: String) -> Finding {
    Finding(
      .error, "V116", place: file,
      "the training data hold \(shared) of the \(people, "person", "people") of the test: the verdict is barred",
      remedy: "leave them out of the test, and compare people that no model has seen")
  }

  fileprivate static func uncheckedTraining(_ file: String) -> Finding {
    Finding(
      .warning, "V145", place: file,
      "the comparisons name no people, so nobody can tell whether they were in the training data",
      remedy: "map ref_subject and probe_subject")
  }
}
