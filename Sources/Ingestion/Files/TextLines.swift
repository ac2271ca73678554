/// The lines of a text that are not blank, with their numbers from 1.
struct TextLines: Sequence {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All lines, blank ones too.
  var count: Int { bytes.count { $0 == 10 } + (bytes.last.map { $0 == 10 ? 0 : 1 } ?? 0) }

  func makeIterator() -> AnyIterator<(Int, String)> {
    var index = 0
    var line = 0
    return AnyIterator {
      while index < bytes.count {
        let start = index
        while index < bytes.count, bytes[index] != 10 { index += 1 }
        var end = index
        if end > start, bytes[end - 1] == 13 { end -= 1 }
        index += 1
        line += 1
        if end > start { return (line, String(decoding: bytes[start..<end], as: UTF8.self)) }
      }
      return nil
    }
  }
}
