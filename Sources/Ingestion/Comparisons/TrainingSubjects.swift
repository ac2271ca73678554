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
      let ids = try lines.map { (number, line) throws(IngestionError) in
        let id = line.trimmed
        try refuseColumns(id, number, file.name)
        return id
      }.filter { !$0.isEmpty }
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
      (0..<table.rowCount).map { table.text($0, place).trimmed },
      file.record(role, table, [place: "subject"])
    )
  }

  /// A line of a table taken for an id would be found in no test, and the check would pass whoever stands there.
  private static func refuseColumns(_ line: String, _ number: Int, _ file: String) throws(IngestionError) {
    guard let (_, name) = separators.first(where: { line.utf8.contains($0.byte) }) else { return }
    throw IngestionError(
      file, line: number, "the line holds a \(name), and without a column each line is one id",
      remedy: "name the column that holds the ids: training_subjects: {file: \(file), column: NAME}",
      code: "I147")
  }

  private static let separators: [(byte: UInt8, name: String)] = [
    (UInt8(ascii: ","), "comma"), (UInt8(ascii: ";"), "semicolon"), (UInt8(ascii: "\t"), "tab"),
    (UInt8(ascii: "\""), "quotation mark"),
  ]

  /// How many of the people stand in the list; ids are compared byte for byte, without blanks at their ends.
  fileprivate func shared(with people: [String]) -> Int {
    people.count { ids.contains(ByteName($0.trimmed)) }
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
  /// Ids are compared byte for byte, without blanks at their ends.
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
    let shared = training.shared(with: people)
    data.trainingSubjectsInTest = shared
    if shared > 0 { data.findings.append(.trainingSubjectsInTest(shared, of: people.count, input.file)) }
    return data
  }

  /// The same as a calibration set, with a warning of how many of its people are in the training data.
  func calibrating(
    against input: TrainingSubjectsInput?, folder: String
  ) throws(IngestionError) -> ComparisonData {
    guard let input, let people = comparisons.subjects?.names else { return self }
    // The test's own check accounts for the file's lines.
    let shared = try TrainingSubjects(input, folder: folder).shared(with: people)
    var data = self
    if shared > 0 {
      data.findings.append(.trainingSubjectsInCalibration(shared, of: people.count, input.file))
    }
    return data
  }
}

extension String {
  /// Without blanks and tabs at its ends.
  fileprivate var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }),
      let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: utf8[first...last], as: UTF8.self)
  }
}

extension Finding {
  fileprivate static func trainingSubjectsInTest(_ shared: Int, of people: Int, _ file: String) -> Finding {
    Finding(
      .error, "V116", place: file,
      "the training data hold \(shared) of the \(people, "person", "people") of the test: the verdict is barred",
      remedy: "leave them out of the test, and compare people that no model has seen")
  }

  fileprivate static func trainingSubjectsInCalibration(
    _ shared: Int, of people: Int, _ file: String
  ) -> Finding {
    Finding(
      .warning, "V127", place: file,
      "the training data hold \(shared) of the \(people, "person", "people") of the calibration: thresholds fixed on them let in more strangers among others",
      remedy: "calibrate on people that no model has seen")
  }

  fileprivate static func uncheckedTraining(_ file: String) -> Finding {
    Finding(
      .warning, "V145", place: file,
      "the comparisons name no people, so nobody can tell whether they were in the training data",
      remedy: "map ref_subject and probe_subject")
  }
}
