import Findings

/// The form of a file: takes its bytes and hands its records to a judge.
protocol LogForm {
  /// - Parameters:
  ///   - bytes: all that was not used up before, without a byte order mark.
  ///   - isLast: whether nothing follows.
  /// - Returns: how many bytes are used up.
  /// - Throws: ``IngestionError`` if the file as a whole cannot be read.
  mutating func read(_ bytes: ByteSlice, isLast: Bool, to judge: LineJudge) throws(IngestionError) -> Int

  /// Fields that no rule reads.
  var unread: [UnreadField] { get }
}

extension LogRefusal {
  static let overlong = overlong(LineCutter.limit)

  static func overlong(_ limit: Int) -> LogRefusal {
    LogRefusal("unreadable", "the line is longer than \(limit) bytes")
  }

  /// Bytes that are not UTF-8: another reason where they may be CP932, since there is something to do about it.
  static func noText(_ bytes: ByteSlice) -> LogRefusal {
    TextCheck.mayBeCP932(bytes)
      ? LogRefusal("wrong-encoding", "the line is not UTF-8 text, but may be CP932 (Shift_JIS)")
      : LogRefusal("unreadable", "the line is not UTF-8 text")
  }
}
