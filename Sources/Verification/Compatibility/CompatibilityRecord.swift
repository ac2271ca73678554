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

  public init(
    arm: Arm, set: String, farTarget: Double, mode: CompatibilityMode, tar: Double?, farReached: Double?,
    ours: Double?, reason: CompatibilityReason, missing: Int
  ) {
    self.arm = arm
    self.set = set
    self.farTarget = farTarget
    self.mode = mode
    self.tar = tar
    self.farReached = farReached
    self.ours = ours
    difference = tar.flatMap { tar in ours.map { tar - $0 } }
    self.reason = reason
    self.missing = missing
  }
}
