import Foundation

/// Cuts blocks into lines.
struct LineCutter {
  /// The longest line that is read, in bytes, unless the form says otherwise.
  static let limit = 1 << 20

  /// What a line came to.
  enum Piece {
    case line(ByteSlice)
    case blank
    /// It is longer than the limit, by its bytes; what it holds was not kept.
    case overlong(Int)
  }

  /// Lines passed.
  private(set) var line = 0
  private let limit: Int
  private var isPassing = false
  /// Bytes of the line that is passed over.
  private var passed = 0

  init(limit: Int = LineCutter.limit) { self.limit = limit }

  /// Hands over every whole line of the bytes; at the end also the last, if it has no line feed.
  ///
  /// - Returns: how many bytes are used up.
  mutating func cut(
    _ bytes: ByteSlice, isLast: Bool,
    _ take: (Piece, Int) throws(IngestionError) -> Void
  ) throws(IngestionError) -> Int {
    var start = 0
    while start < bytes.count {
      guard let end = Self.feed(bytes, from: start) else { break }
      try pass(ByteSlice(rebasing: bytes[start..<end]), take)
      start = end + 1
    }
    if isLast, start < bytes.count || isPassing {
      try pass(ByteSlice(rebasing: bytes[start...]), take)
      return bytes.count
    }
    if isPassing || bytes.count - start > limit {
      isPassing = true
      passed += bytes.count - start
      return bytes.count
    }
    return start
  }

  private mutating func pass(
    _ bytes: ByteSlice, _ take: (Piece, Int) throws(IngestionError) -> Void
  ) throws(IngestionError) {
    line += 1
    guard !isPassing, bytes.count <= limit else {
      let length = passed + bytes.count
      (isPassing, passed) = (false, 0)
      return try take(.overlong(length), line)
    }
    var count = bytes.count
    if count > 0, bytes[count - 1] == 13 { count -= 1 }
    let text = ByteSlice(rebasing: bytes[..<count])
    try take(text.allSatisfy { $0 == 32 || $0 == 9 } ? .blank : .line(text), line)
  }

  static func feed(_ bytes: ByteSlice, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, 10, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
