/// A text of delimited fields with a header: comma, tab or semicolon, quotes as in RFC 4180.
///
/// Blank lines and lines that begin with `#` are passed over; CRLF is read as LF. Fields are ranges of the bytes; nothing is
/// copied until it is asked for.
///
/// - Complexity: O(bytes) to open.
struct DelimitedTable {
  /// The line of a row that has not as many fields as the header.
  struct BadRow {
    let line: Int
    let sentence: String
  }

  let file: String
  let header: [String]
  /// The line, counted from 1, of each row.
  private(set) var lines: [Int] = []
  private(set) var badRows: [BadRow] = []
  private let bytes: [UInt8]
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// Fields whose quotes are doubled inside.
  private var doubled: Set<Int> = []

  var rowCount: Int { lines.count }

  init(_ bytes: [UInt8], file: String, isTabbed: Bool) throws(IngestionError) {
    self.file = file
    self.bytes = bytes
    var scanner = FieldScanner(bytes: bytes)
    guard let head = scanner.headerLine(), let first = String(validating: bytes[head], as: UTF8.self) else {
      throw IngestionError(
        file, "there is no header", remedy: "write the names of the columns into the first line", code: "I030"
      )
    }
    let separator = Self.separator(first, isTabbed: isTabbed)
    scanner.separator = separator
    scanner.index = head.lowerBound
    guard let names = scanner.row() else {
      throw IngestionError(
        file, line: scanner.line, "a quote of the header is not closed", remedy: "close it", code: "I031")
    }
    header = names.map { Self.text(bytes[$0.range], isDoubled: $0.isDoubled) }
    if let twice = header.first(where: { name in header.filter { $0 == name }.count > 1 }) {
      throw IngestionError(
        file, line: scanner.rowLine, "the column '\(twice)' stands twice", remedy: "rename one", code: "I032")
    }
    while !scanner.isAtEnd {
      guard let fields = scanner.row() else {
        throw IngestionError(
          file, line: scanner.rowLine, "a quote is not closed",
          remedy: "close it, or double it inside a field",
          code: "I031")
      }
      if fields.isEmpty { continue }
      append(fields, line: scanner.rowLine)
    }
  }

  private mutating func append(_ fields: [FieldScanner.Field], line: Int) {
    guard fields.count == header.count else {
      badRows.append(
        BadRow(line: line, sentence: "the row has \(fields.count) fields, the header \(header.count)"))
      return
    }
    lines.append(line)
    for field in fields {
      if field.isDoubled { doubled.insert(starts.count) }
      starts.append(field.range.lowerBound)
      ends.append(field.range.upperBound)
    }
  }

  /// The bytes of a field, quotes left out.
  func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let index = row * header.count + column
    return bytes[starts[index]..<ends[index]]
  }

  /// A field as text; bytes that are not UTF-8 become U+FFFD.
  func text(_ row: Int, _ column: Int) -> String {
    Self.text(field(row, column), isDoubled: doubled.contains(row * header.count + column))
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isDoubled: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return isDoubled
      ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : text
  }

  /// A tab if it is asked for or stands in the header, else whichever of comma and semicolon occurs more often.
  private static func separator(_ header: String, isTabbed: Bool) -> UInt8 {
    if isTabbed || header.contains("\t") { return UInt8(ascii: "\t") }
    let commas = header.filter { $0 == "," }.count
    return UInt8(ascii: header.filter { $0 == ";" }.count > commas ? ";" : ",")
  }
}
