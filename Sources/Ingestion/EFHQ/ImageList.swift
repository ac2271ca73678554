import Pilots

/// The images of a list of paths, in the order of the features' rows.
struct ImageList {
  let file: InputFile
  let rows: [ByteName: Int]

  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    var rows: [ByteName: Int] = [:]
    for (line, path) in TextLines(try file.text()) {
      guard rows.updateValue(rows.count, forKey: ByteName(path)) == nil else {
        throw IngestionError(
          name, line: line, "the path '\(path)' stands twice", remedy: "list each image once", code: "I060")
      }
    }
    self.rows = rows
  }

  var record: InputRecord { file.record("paths", read: rows.count, used: rows.count) }
}
