import Vocabulary

/// What another program would have stated of one arm in one set, beside our value; without interval.
public struct CompatibilityRecord: Codable, Sendable, Equatable {
  public var arm: Arm
  public var set: String
  public var farTarget: Double
  public var mode: CompatibilityMode
  /// The other program's TAR; `nil` if it has none, for `reason`.
  public var tar: Double?
  /// The FAR that belongs to it; `nil` if no threshold does.
  public var farReached: Double?
  /// Our TAR at the threshold of the set's own non-mated comparisons; `nil` if a class has no comparison.
  public var ours: Double?
  /// Theirs − ours.
  public var difference: Double?
  public var reason: CompatibilityReason
  /// Comparisons without a score, which the other program never sees.
  public var missing: Int
  /// Why they differ, in words; made where reports are.
  public var sentence: LocalizedText?
}
