/// A text of delimited fields with a header: comma, tab or semicolon, quotes as in RFC 4180.
///
/// Blank lines and, in our own files, lines that begin with `#` are passed over and counted; CRLF is read as LF. Fields are ranges of the bytes; nothing is
/// copied until it is asked for.
///
/// - Complexity: O(bytes) to open.
struct DelimitedTable {
  /// What else than RFC 4180 says of a text.
  enum Dialect {
    /// Ours: lines that begin with `#` are comments.
    case canonical
    /// Ours, with tabs.
    case tabbed
    /// Others': `#` begins a field like any letter.
    case foreign
  }

  let file: String
  let header: [String]
  /// The line that the header begins on, from 1.
  let headerLine: Int
  /// The line, counted from 1, of each row.
  private(set) var lines: [Int] = []
  /// Rows that have not as many fields as the header.
  private(set) var badRows: [RowFault] = []
  private(set) var blank = 0
  private(set) var comments = 0
  private let bytes: [UInt8]
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// Fields whose quotes are doubled inside.
  private var doubled: Set<Int> = []

  var rowCount: Int { lines.count }

  init(_ bytes: [UInt8], file: String, dialect: Dialect = .canonical) throws(IngestionError) {
    self.file = file
    self.bytes = bytes
    var scanner = FieldScanner(bytes: bytes, hasComments: dialect != .foreign)
    guard let head = scanner.headerLine(), let first = String(validating: bytes[head], as: UTF8.self) else {
      throw IngestionError(
        file, "there is no header", remedy: "write the names of the columns into the first line", code: "I030"
      )
    }
    let separator = Self.separator(first, dialect)
    scanner.separator = separator
    scanner.index = head.lowerBound
    guard let names = scanner.row() else { throw Self.quoteFault(scanner, file) }
    headerLine = scanner.rowLine
    header = names.map { Self.text(bytes[$0.range], isDoubled: $0.isDoubled) }
    if let twice = header.first(where: { name in header.filter { $0 == name }.count > 1 }) {
      throw IngestionError(
        file, line: scanner.rowLine, "the column '\(twice)' stands twice", remedy: "rename one", code: "I032")
    }
    while !scanner.isAtEnd {
      guard let fields = scanner.row() else { throw Self.quoteFault(scanner, file) }
      if fields.isEmpty { continue }
      append(fields, line: scanner.rowLine)
    }
    (blank, comments) = (scanner.blank, scanner.comments)
  }

  /// Why the scanner could not go on: a quote that stays open, or that closes inside a field.
  private static func quoteFault(_ scanner: FieldScanner, _ file: String) -> IngestionError {
    if scanner.isAtEnd {
      return IngestionError(
        file, line: scanner.quoteLine, column: column(of: scanner.quoteStart, in: scanner.bytes),
        "a quote is not closed", remedy: "close it, or double it inside a field", code: "I031")
    }
    return IngestionError(
      file, line: scanner.line, column: column(of: scanner.index, in: scanner.bytes),
      "a quote closes inside a field", remedy: "double it", code: "I031")
  }

  private mutating func append(_ fields: [FieldScanner.Field], line: Int) {
    guard fields.count == header.count else {
      badRows.append(
        RowFault(
          line: line, "the row has \(fields.count.fields), the header \(header.count)",
          remedy: "correct the row, or set on_bad_row: skip"))
      return
    }
    lines.append(line)
    for field in fields {
      if field.isDoubled { doubled.insert(starts.count) }
      starts.append(field.range.lowerBound)
      ends.append(field.range.upperBound)
    }
  }

  /// A fault of a row, with the line and the column that its field begins at.
  func fault(_ row: Int, _ refusal: RowRefusal) -> RowFault {
    guard let column = refusal.column else {
      return RowFault(line: lines[row], refusal.sentence, remedy: refusal.remedy)
    }
    let (first, start) = (starts[row * header.count], starts[row * header.count + column])
    let isQuoted = start > 0 && bytes[start - 1] == UInt8(ascii: "\"")
    return RowFault(
      line: lines[row] + bytes[first..<start].count { $0 == UInt8(ascii: "\n") },
      column: Self.column(of: isQuoted ? start - 1 : start, in: bytes), refusal.sentence,
      remedy: refusal.remedy)
  }

  /// The column of a byte in its line, from 1.
  private static func column(of place: Int, in bytes: [UInt8]) -> Int {
    let feed = bytes[..<place].lastIndex(of: UInt8(ascii: "\n"))
    return place - (feed ?? -1)
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

  /// A tab if it is asked for or stands in the header, else whichever of comma and semicolon occurs more often outside quotes.
  static func separator(_ header: String, _ dialect: Dialect = .canonical) -> UInt8 {
    var isQuoted = false
    var counts: [Character: Int] = [:]
    for character in header {
      if character == "\"" { isQuoted.toggle() } else if !isQuoted { counts[character, default: 0] += 1 }
    }
    if dialect == .tabbed || counts["\t"] != nil { return UInt8(ascii: "\t") }
    return UInt8(ascii: counts[";", default: 0] > counts[",", default: 0] ? ";" : ",")
  }
}
