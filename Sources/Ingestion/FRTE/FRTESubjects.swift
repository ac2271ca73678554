import Pilots

/// Whose each template is: a table `template,subject`.
struct FRTESubjects {
  let file: InputFile
  let byTemplate: [ByteName: String]
  private let part: InputRecord

  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    let table = try DelimitedTable(file.text(), file: name)
    let columns = TableColumns(table: table, names: TableInput.Columns(), mapping: .closed)
    let places = (try columns.required(nil, "template"), try columns.required(nil, "subject"))
    var faults = RowFaults()
    for bad in table.badRows { faults.note(bad) }
    var found: [ByteName: String] = [:]
    for row in 0..<table.rowCount {
      let (template, subject) = (table.text(row, places.0), table.text(row, places.1))
      if template.isEmpty || subject.isEmpty {
        let column = template.isEmpty ? places.0 : places.1
        faults.note(
          table.fault(row, RowRefusal(column, "a name is missing", remedy: "write template and subject")))
      } else if let other = found.updateValue(subject, forKey: ByteName(template)),
        ByteName(other) != ByteName(subject)
      {
        faults.note(
          table.fault(
            row,
            RowRefusal(
              places.1, "the template '\(template)' has another subject above",
              remedy: "keep one of them")))
      }
    }
    guard faults.count == 0 else { throw IngestionError(name, faults, code: "I034") }
    byTemplate = found
    part = file.record("subjects", table, [places.0: "sample", places.1: "subject"])
  }

  var record: InputRecord { part }
}
