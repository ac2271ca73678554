/// The fields of one row, in which paths are columns.
final class RowRecord: LogRecord {
  /// The column of each path; `nil` if there is none.
  private let columns: [Int?]
  // One row is read at a time; see JSONRecord.
  @exclusivity(unchecked) var fields: [ByteSlice] = []
  /// What stands for nothing, besides the empty text.
  private let empty: OwnedText?

  init(columns: [Int?], empty: String? = nil) {
    self.columns = columns
    self.empty = empty.map(OwnedText.init)
  }

  func text(path: Int) throws(LogRefusal) -> ByteSlice? {
    guard let column = columns[path], column < fields.count else { return nil }
    let text = fields[column]
    if text.isEmpty { return nil }
    if let empty, empty.bytes.equals(text) { return nil }
    return text
  }
}
