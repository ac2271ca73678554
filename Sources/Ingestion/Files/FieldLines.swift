/// The lines of a text that are not blank, each in its fields; blank ones are counted.
struct FieldLines {
  private let bytes: [UInt8]
  private let separator: LineFields.Separator
  private var index = 0
  private var line = 0
  private(set) var blank = 0

  init(_ bytes: [UInt8], _ separator: LineFields.Separator) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func next() -> LineFields? {
    while index < bytes.count {
      let start = index
      var end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      index = end + 1
      line += 1
      if end > start, bytes[end - 1] == 13 { end -= 1 }
      let content = bytes[start..<end]
      if content.allSatisfy({ $0 == 32 || $0 == 9 }) {
        blank += 1
      } else {
        return LineFields(content, line: line, separator)
      }
    }
    return nil
  }
}
