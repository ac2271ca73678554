import Foundation

/// Splits rows of delimited text into fields.
///
/// - Reference: Shafranovich (2005), RFC 4180; a quote inside a field that does not begin with one is a character.
struct RowSplitter {
  enum Result: Equatable {
    /// Where the next row begins, and how many line feeds were passed.
    case row(next: Int, feeds: Int)
    /// The row does not end in these bytes.
    case unfinished
    /// Something other than a separator follows a closing quote.
    case broken
  }

  let separator: UInt8
  private(set) var fields: [ByteSlice] = []

  init(separator: UInt8) { self.separator = separator }

  /// Splits the row that begins at `start`.
  ///
  /// - Parameters:
  ///   - end: where the first line feed is, or the end.
  ///   - isLast: whether the end of the bytes ends the row too.
  mutating func split(
    _ bytes: ByteSlice, from start: Int, to end: Int, isLast: Bool, _ room: LineRoom
  ) -> Result {
    fields.removeAll(keepingCapacity: true)
    guard let base = bytes.baseAddress, end > start, memchr(base + start, 34, end - start) != nil else {
      splitPlain(bytes, start, end)
      return .row(next: min(end + 1, bytes.count), feeds: 1)
    }
    return splitQuoted(bytes, start, isLast: isLast, room)
  }

  private mutating func splitPlain(_ bytes: ByteSlice, _ start: Int, _ end: Int) {
    let end = end > start && bytes[end - 1] == 13 ? end - 1 : end
    var begin = start
    for index in start..<end where bytes[index] == separator {
      fields.append(ByteSlice(rebasing: bytes[begin..<index]))
      begin = index + 1
    }
    fields.append(ByteSlice(rebasing: bytes[begin..<end]))
  }

  private mutating func splitQuoted(
    _ bytes: ByteSlice, _ start: Int, isLast: Bool, _ room: LineRoom
  ) -> Result {
    var index = start
    var feeds = 1
    while true {
      let isQuoted = index < bytes.count && bytes[index] == 34
      guard let end = isQuoted ? quoted(bytes, &index, &feeds, room) : plain(bytes, &index) else {
        return .unfinished
      }
      guard end < bytes.count else { return isLast ? .row(next: end, feeds: feeds) : .unfinished }
      index = end + 1
      if bytes[end] == 10 { return .row(next: index, feeds: feeds) }
      if bytes[end] == 13, index < bytes.count, bytes[index] == 10 {
        return .row(next: index + 1, feeds: feeds)
      }
      if bytes[end] == 13, index == bytes.count {
        return isLast ? .row(next: index, feeds: feeds) : .unfinished
      }
      guard bytes[end] == separator else { return .broken }
    }
  }

  /// Appends a field without quotes; returns where it ends.
  private mutating func plain(_ bytes: ByteSlice, _ index: inout Int) -> Int? {
    let start = index
    var end = start
    while end < bytes.count, bytes[end] != separator, bytes[end] != 10 { end += 1 }
    if end > start, bytes[end - 1] == 13, end == bytes.count || bytes[end] == 10 { end -= 1 }
    fields.append(ByteSlice(rebasing: bytes[start..<end]))
    return end
  }

  /// Appends a field in quotes; returns where it ends, `nil` if its quote is not closed.
  private mutating func quoted(
    _ bytes: ByteSlice, _ index: inout Int, _ feeds: inout Int, _ room: LineRoom
  ) -> Int? {
    let start = index + 1
    var end = start
    var isDoubled = false
    while end < bytes.count {
      if bytes[end] == 10 { feeds += 1 }
      if bytes[end] == 34 {
        guard end + 1 < bytes.count, bytes[end + 1] == 34 else { break }
        isDoubled = true
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let text = ByteSlice(rebasing: bytes[start..<end])
    fields.append(isDoubled ? Self.single(text, room) : text)
    return end + 1
  }

  private static func single(_ text: ByteSlice, _ room: LineRoom) -> ByteSlice {
    var isSecond = false
    let single = room.mapped(text) { byte in
      isSecond = byte == 34 && !isSecond
      return byte == 34 && !isSecond ? nil : byte
    }
    return single ?? text
  }
}
