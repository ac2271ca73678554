import Pilots

/// The images of a list of paths, in the order of the features' rows.
struct ImageList {
  let file: InputFile
  let rows: [ByteName: Int]
  private let blank: Int

  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    var rows: [ByteName: Int] = [:]
    let lines = TextLines(try file.text())
    for (line, path) in lines {
      guard rows.updateValue(rows.count, forKey: ByteName(path)) == nil else {
        throw IngestionError(
          name, line: line, "the path '\(path)' stands twice", remedy: "list each image once", code: "I060")
      }
    }
    (self.rows, blank) = (rows, lines.count - rows.count)
  }

  var record: InputRecord {
    var record = file.record("paths", read: rows.count, used: rows.count)
    (record.blankLines, record.columns) = (blank, [ColumnUse("1", "sample")])
    return record
  }
}
