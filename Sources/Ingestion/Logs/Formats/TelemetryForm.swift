import Operations

/// Logs as OpenTelemetry exports them: `resourceLogs` / `scopeLogs` / `logRecords`, one document a line or a file.
///
/// - Reference: OpenTelemetry Protocol 1.x, JSON encoding of `ExportLogsServiceRequest`.
struct TelemetryForm: LogForm {
  private enum Shape {
    case lines, document
  }

  /// The largest document, in bytes, whether it is one line or not.
  static let documentLimit = 16 << 20

  private var cutter = LineCutter(limit: documentLimit)
  private var batches = LostBatches()
  private let record: TelemetryRecord
  private var shape: Shape?

  init(_ mapping: LogMapping) { record = TelemetryRecord(mapping.paths) }

  var unread: [UnreadField] { [] }

  mutating func read(_ bytes: ByteSlice, isLast: Bool, to judge: LineJudge) throws(IngestionError) -> Int {
    if shape == nil { shape = Self.shape(bytes, isLast: isLast) }
    switch shape {
    case nil: return 0
    case .document: return try readDocument(bytes, isLast: isLast, judge)
    case .lines:
      return try readLines(bytes, isLast: isLast, judge)
    }
  }

  private mutating func readLines(
    _ bytes: ByteSlice, isLast: Bool, _ judge: LineJudge
  ) throws(IngestionError) -> Int {
    let record = record
    var batches = batches
    let used = try cutter.cut(bytes, isLast: isLast) { (piece, line) throws(IngestionError) in
      switch piece {
      case .blank: judge.passBlank()
      case .overlong(let length):
        judge.refuse(.overlong(Self.documentLimit), line)
        batches.lose(bytes: length)
      case .line(let text):
        guard TextCheck.isUTF8(text) else {
          batches.lose(bytes: text.count)
          return judge.refuse(.noText(text), line)
        }
        let before = judge.judged
        let lost = record.judge(text, line, judge, lines: .one)
        batches.note(bytes: text.count, records: judge.judged - before, lost: lost)
      }
    }
    self.batches = batches
    if isLast { judge.note(batches) }
    return used
  }

  /// A first line that is a whole document says that all are, and so does a second that begins as one, where the first was cut off;
  /// `nil` as long as these are not there.
  private static func shape(_ bytes: ByteSlice, isLast: Bool) -> Shape? {
    guard let first = bytes.firstIndex(where: { $0 > 32 }) else { return isLast ? .lines : nil }
    guard let end = LineCutter.feed(bytes, from: first) else {
      return isLast || bytes.count > documentLimit ? .lines : nil
    }
    var tape = JSONTape(isWatchful: false)
    do throws(JSONFault) {
      try tape.scan(ByteSlice(rebasing: bytes[first..<end]))
      return .lines
    } catch {
      guard error == .ends else { return .lines }
      guard end + 1 < bytes.count else { return isLast ? .document : nil }
      return bytes[end + 1] == UInt8(ascii: "{") ? .lines : .document
    }
  }

  private mutating func readDocument(
    _ bytes: ByteSlice, isLast: Bool, _ judge: LineJudge
  ) throws(IngestionError) -> Int {
    guard bytes.count <= Self.documentLimit else {
      throw IngestionError(
        judge.file, "the document is larger than \(Self.documentLimit) bytes",
        remedy: "export one document a line, as the file exporter of the collector does", code: "I153")
    }
    guard isLast else { return 0 }
    let before = judge.judged
    if !TextCheck.isUTF8(bytes) {
      judge.refuse(.noText(bytes), 1)
      batches.lose(bytes: bytes.count)
    } else {
      let lost = record.judge(bytes, 1, judge, lines: .many)
      batches.note(bytes: bytes.count, records: judge.judged - before, lost: lost)
    }
    judge.note(batches)
    return bytes.count
  }
}

extension LostBatches {
  /// Takes a document of which some parts were refused, each as one line.
  fileprivate mutating func note(bytes: Int, records: Int, lost: [Int]) {
    for part in lost { lose(bytes: part) }
    let left = bytes - lost.reduce(0, +)
    if left > 0 { read(bytes: left, records: records) }
  }
}
