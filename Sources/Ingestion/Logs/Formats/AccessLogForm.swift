import Findings

/// Access logs of nginx: lines of a layout, or JSON objects.
struct AccessLogForm: LogForm {
  private var cutter = LineCutter()
  private let layout: AccessLayout
  private let row: RowRecord
  private let object: JSONRecord

  init(_ mapping: LogMapping) {
    layout = mapping.layout
    let names = mapping.layout.names
    row = RowRecord(
      columns: mapping.paths.map { path in
        path.steps.count == 1 ? names.firstIndex(of: String(decoding: path.root, as: UTF8.self)) : nil
      }, empty: "-")
    object = JSONRecord(mapping.paths)
  }

  var unread: [UnreadField] { object.unread() }

  mutating func read(_ bytes: ByteSlice, isLast: Bool, to judge: LineJudge) throws(IngestionError) -> Int {
    let (layout, row, object) = (layout, row, object)
    return try cutter.cut(bytes, isLast: isLast) { (piece, line) throws(IngestionError) in
      switch piece {
      case .blank: judge.passBlank()
      case .overlong: judge.refuse(.overlong, line)
      case .line(let text) where text[0] == UInt8(ascii: "{"): object.judge(text, line, judge)
      case .line(let text):
        guard TextCheck.isUTF8(text) else { return judge.refuse(.noText(text), line) }
        guard let fields = layout.fields(text) else {
          return judge.refuse(
            LogRefusal("unreadable", "the line is not of the layout \(layout.text)"), line)
        }
        row.fields = fields
        judge.take(row, line, forbidden: fields.lazy.compactMap(ForbiddenContent.fault).first)
      }
    }
  }
}
