/// One JSON object a line.
struct JSONLinesForm: LogForm {
  private var cutter = LineCutter()
  private let record: JSONRecord

  init(_ mapping: LogMapping) { record = JSONRecord(mapping.paths) }

  var unread: [UnreadField] { record.unread() }

  mutating func read(_ bytes: ByteSlice, isLast: Bool, to judge: LineJudge) throws(IngestionError) -> Int {
    let record = record
    return try cutter.cut(bytes, isLast: isLast) { (piece, line) throws(IngestionError) in
      switch piece {
      case .blank: judge.passBlank()
      case .overlong: judge.refuse(.overlong, line)
      case .line(let text): record.judge(text, line, judge)
      }
    }
  }
}

extension JSONRecord {
  /// Reads one line and hands it over.
  func judge(_ text: ByteSlice, _ line: Int, _ judge: LineJudge) {
    guard TextCheck.isUTF8(text) else { return judge.refuse(.noText(text), line) }
    do throws(JSONFault) { try read(text, line) } catch {
      return judge.refuse(error.refusal(judge.known), line)
    }
    judge.take(self, line, forbidden: forbidden)
  }
}
