/// What a cell holds.
public struct CellSize: Codable, Sendable, Equatable {
  public var set: String
  public var mated: Int
  public var nonMated: Int
  /// People in it; `nil` if the source names none.
  public var subjects: Int?
}
