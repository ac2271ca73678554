/// One line of a file that cannot be read.
public struct RowFault: Error, Sendable, Equatable {
  /// 1-based.
  public var line: Int
  /// The byte that the field at fault begins with, 1-based; `nil` if it is about the whole line.
  public var column: Int?
  public var sentence: String
  public var remedy: String
  /// Its own; `nil`: that of rows that cannot be read.
  public var code: String?

  public init(line: Int, column: Int? = nil, _ sentence: String, remedy: String, code: String? = nil) {
    self.code = code
    self.line = line
    self.column = column
    self.sentence = sentence
    self.remedy = remedy
  }
}
