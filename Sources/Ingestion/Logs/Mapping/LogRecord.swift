/// One record of a log, whatever its form, in which numbered paths find texts.
protocol LogRecord {
  /// The text at a path, `nil` if there is none, it is empty, or it is `null`.
  ///
  /// - Throws: if the record says two things there.
  func text(path: Int) throws(LogRefusal) -> ByteSlice?
}
