/// One record of a log, whatever its form, in which numbered paths find texts.
protocol LogRecord {
  /// The text at a path, `nil` if there is none, it is empty, or it is `null`.
  ///
  /// - Throws: if the record says two things there.
  func text(path: Int) throws(LogRefusal) -> ByteSlice?

  /// Whether what stands at a path is when the log system got the record, which it stamps anew at each delivery.
  func isObservedTime(path: Int) -> Bool
}

extension LogRecord {
  func isObservedTime(path: Int) -> Bool { false }
}
