import Findings

/// The form of a file: takes its bytes and hands its records to a judge.
protocol LogForm {
  /// - Parameters:
  ///   - bytes: all that was not used up before, without a byte order mark.
  ///   - isLast: whether nothing follows.
  /// - Returns: how many bytes are used up.
  /// - Throws: ``IngestionError`` if the file as a whole cannot be read.
  mutating func read(_ bytes: ByteSlice, isLast: Bool, to judge: LineJudge) throws(IngestionError) -> Int

  /// Fields that no rule reads, with how many records have them.
  var unread: [String: Int] { get }
}

extension LogRefusal {
  static let overlong = LogRefusal(
    "unreadable", "the line is longer than \(LineCutter.limit) bytes")
  static let noText = LogRefusal("unreadable", "the line is not UTF-8 text")
}
