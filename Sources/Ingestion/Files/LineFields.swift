/// The fields of one line, each with the column that it begins at.
struct LineFields {
  /// One field.
  struct Field {
    let bytes: ArraySlice<UInt8>
    /// 1-based, in bytes.
    let column: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// 1-based.
  let line: Int
  let fields: [Field]

  /// What parts fields.
  enum Separator {
    /// Any number of blanks and tabs.
    case blanks
    /// Each single tab.
    case tab
  }

  init(_ bytes: ArraySlice<UInt8>, line: Int, _ separator: Separator) {
    self.line = line
    var fields: [Field] = []
    var start = bytes.startIndex
    func close(_ end: Int) {
      if separator == .tab || end > start {
        fields.append(Field(bytes: bytes[start..<end], column: start - bytes.startIndex + 1))
      }
    }
    for index in bytes.indices where Self.parts(bytes[index], separator) {
      close(index)
      start = index + 1
    }
    close(bytes.endIndex)
    self.fields = fields
  }

  private static func parts(_ byte: UInt8, _ separator: Separator) -> Bool {
    byte == 9 || byte == 32 && separator == .blanks
  }

  /// A fault of a field, or of the whole line.
  func fault(_ index: Int?, _ sentence: String, remedy: String, code: String? = nil) -> RowFault {
    RowFault(line: line, column: index.map { fields[$0].column }, sentence, remedy: remedy, code: code)
  }

  /// The score of a field, NaN for none.
  func score(_ index: Int, _ reader: ScoreField) throws(RowFault) -> Double {
    do throws(RowRefusal) {
      return try reader.value(fields[index].bytes, at: index)
    } catch {
      throw fault(error.column, error.sentence, remedy: error.remedy)
    }
  }
}
