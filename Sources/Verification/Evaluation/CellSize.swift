/// What a cell holds.
public struct CellSize: Codable, Sendable, Equatable {
  public var set: String
  public var mated: Int
  public var nonMated: Int
  /// People in it; `nil` if the source names none.
  public var subjects: Int?
  /// Variance of the false reject rate over that of as many independent comparisons, at the first policy's threshold of the
  /// primary FAR target; `nil` if it cannot be told.
  public var designEffectMated: Double?
  /// The same of the false accept rate.
  public var designEffectNonMated: Double?
}
