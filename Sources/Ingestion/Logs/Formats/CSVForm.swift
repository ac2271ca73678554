import Findings
import Operations

/// One event a row, with a header; tab, comma or semicolon between fields.
struct CSVForm: LogForm {
  private let file: String
  private let mapping: LogMapping
  private let room = LineRoom()
  private var line = 0
  private var isPassing = false
  private var splitter = RowSplitter(separator: 44)
  private var header: [String]?
  /// The line of the header.
  private var headerLine = 0
  private var record = RowRecord(columns: [])
  /// How many rows hold something in each column.
  private var filled: [Int] = []
  private var forbidden: [(column: Int, fault: ForbiddenContent.Fault)] = []

  init(_ mapping: LogMapping, file: String) {
    self.mapping = mapping
    self.file = file
  }

  var unread: [UnreadField] {
    guard let header else { return [] }
    let used = Set(mapping.paths.map { String(decoding: $0.root, as: UTF8.self) })
    return zip(header, filled).filter { !used.contains($0.0) && $0.1 > 0 }
      .map { UnreadField(name: $0.0, count: $0.1, line: headerLine) }
  }

  mutating func read(_ bytes: ByteSlice, isLast: Bool, to judge: LineJudge) throws(IngestionError) -> Int {
    var start = 0
    while start < bytes.count {
      let feed = LineCutter.feed(bytes, from: start)
      guard let end = feed ?? (isLast ? bytes.count : nil) else { break }
      if isPassing || end - start > LineCutter.limit {
        line += 1
        isPassing = false
        judge.refuse(.overlong, line)
        start = min(end + 1, bytes.count)
        continue
      }
      guard let next = try row(bytes, start, end, isLast: isLast, judge) else { break }
      start = next
    }
    if bytes.count - start > LineCutter.limit {
      isPassing = true
      start = bytes.count
    }
    if isLast, isPassing {
      refuse(.overlong, judge)
      isPassing = false
    }
    return start
  }

  /// Reads one row; returns where the next begins, `nil` if more bytes are needed.
  private mutating func row(
    _ bytes: ByteSlice, _ start: Int, _ end: Int, isLast: Bool, _ judge: LineJudge
  ) throws(IngestionError) -> Int? {
    if header == nil { chooseSeparator(ByteSlice(rebasing: bytes[start..<end])) }
    room.empty()
    switch splitter.split(bytes, from: start, to: end, isLast: isLast, room) {
    case .row(let next, let feeds):
      line += feeds
      try take(ByteSlice(rebasing: bytes[start..<next]), line - feeds + 1, judge)
      return next
    case .broken:
      refuse(.strayAfterQuote, judge)
      return min(end + 1, bytes.count)
    case .unfinished:
      guard isLast || bytes.count - start > LineCutter.limit else { return nil }
      refuse(.openQuote, judge)
      return min(end + 1, bytes.count)
    }
  }

  private mutating func refuse(_ refusal: LogRefusal, _ judge: LineJudge) {
    line += 1
    judge.refuse(refusal, line)
  }

  private mutating func chooseSeparator(_ line: ByteSlice) {
    let separator = DelimitedTable.separator(line.text)
    if separator != splitter.separator { splitter = RowSplitter(separator: separator) }
  }

  private mutating func take(
    _ bytes: ByteSlice, _ line: Int, _ judge: LineJudge
  ) throws(IngestionError) {
    if splitter.fields.count == 1, splitter.fields[0].isEmpty { return judge.passBlank() }
    guard TextCheck.isUTF8(bytes) else {
      if header == nil { try refuseHeader(bytes, line) }
      return judge.refuse(.noText(bytes), line)
    }
    guard let header else { return try takeHeader(line) }
    guard splitter.fields.count == header.count else {
      return judge.refuse(
        LogRefusal(
          "unreadable",
          "the row has \(splitter.fields.count, "field", "fields"), and the header \(header.count)"), line)
    }
    record.fields = splitter.fields
    for (column, field) in splitter.fields.enumerated() where !field.isEmpty { filled[column] += 1 }
    judge.take(record, line, forbidden: fault())
  }

  private func fault() -> ForbiddenContent.Fault? {
    for (column, fault) in forbidden where !splitter.fields[column].isEmpty { return fault }
    for field in splitter.fields where field.count > 20 {
      if let fault = ForbiddenContent.fault(in: field) { return fault }
    }
    return splitter.fields.count < ForbiddenContent.namedLength ? nil : manyNumbers
  }

  /// An embedding with a column for each of its numbers.
  private var manyNumbers: ForbiddenContent.Fault? {
    let values = splitter.fields.filter { !$0.isEmpty }
    let numbers = values.count { DecimalText.value($0) != nil }
    return ForbiddenContent.isVector(listed: 0, named: numbers, of: values.count)
      ? .line(numbers: numbers) : nil
  }

  private func refuseHeader(_ bytes: ByteSlice, _ line: Int) throws(IngestionError) {
    throw IngestionError(
      file, line: line, "the header is not UTF-8 text",
      remedy: TextCheck.mayBeCP932(bytes)
        ? "write encoding: cp932 beside the path of the log, or save the file as UTF-8"
        : "save the file as UTF-8", code: "I023")
  }

  private mutating func takeHeader(_ line: Int) throws(IngestionError) {
    let names = splitter.fields.map(\.text)
    try refuseRepeated(names, line)
    var columns: [Int?] = []
    for (number, path) in mapping.paths.enumerated() {
      let isOptional = mapping.isDirect || mapping.optionalPaths.contains(number)
      columns.append(try column(path, names, line, isOptional: isOptional))
    }
    (header, headerLine) = (names, line)
    filled = Array(repeating: 0, count: names.count)
    record = RowRecord(columns: columns)
    forbidden = names.indices.compactMap { column in
      ForbiddenContent.nameFault(splitter.fields[column]).map { (column: column, fault: $0) }
    }
  }

  private func refuseRepeated(_ names: [String], _ line: Int) throws(IngestionError) {
    var seen: [String: Int] = [:]
    for (column, name) in names.enumerated() {
      guard let first = seen.updateValue(column, forKey: name) else { continue }
      // What stands in a first line may be a header, or a row of a file that has none.
      let what = mapping.known.contains(name) ? "the column '\(name)' stands" : "one name stands"
      throw IngestionError(
        file, line: line, "\(what) twice in the header, as columns \(first + 1) and \(column + 1)",
        remedy: "rename one of them", code: "I152")
    }
  }

  /// A column that a mapping names must be there; one of `oplog/1`, or of a group that it does not name, may be missing.
  private func column(
    _ path: FieldPath, _ names: [String], _ line: Int, isOptional: Bool
  ) throws(IngestionError) -> Int? {
    let name = String(decoding: path.root, as: UTF8.self)
    if path.steps.count == 1, let column = names.firstIndex(of: name) { return column }
    guard !isOptional else { return nil }
    let nearest = names.nearest(to: name)
    throw IngestionError(
      file, line: line, "there is no column '\(LogRefusal.quoted(path.text))', which the mapping reads",
      remedy: nearest.flatMap { names.firstIndex(of: $0) }.map { "did you mean column \($0 + 1)?" }
        ?? "compare the names of the mapping with the \(names.count) of the header",
      code: "I152")
  }
}

extension LogRefusal {
  fileprivate static let strayAfterQuote = LogRefusal(
    "unreadable", "something other than a separator follows a closing quote")
  fileprivate static let openQuote = LogRefusal("unreadable", "a quote is opened and not closed")
}
