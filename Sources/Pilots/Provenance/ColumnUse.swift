/// What a column of an input became.
public struct ColumnUse: Codable, Sendable, Equatable {
  /// Its name in the header.
  public var column: String
  /// The canonical column, or `group NAME`; `nil` if it was not used.
  public var use: String?

  public init(_ column: String, _ use: String?) {
    self.column = column
    self.use = use
  }
}
