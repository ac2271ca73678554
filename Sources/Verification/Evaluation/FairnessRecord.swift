import Statistics
import Vocabulary

/// How evenly one arm treats the values of a group column, at one threshold for all of them.
public struct FairnessRecord: Codable, Sendable, Equatable {
  /// A value that is left out, and why.
  public struct Omission: Codable, Sendable, Equatable {
    public var value: String
    public var reason: String
  }

  /// One index of one arm.
  public struct Index: Codable, Sendable, Equatable {
    public var index: FairnessIndex
    public var arm: Arm
    public var estimate: Estimate
  }

  /// The paired change of a gap from the baseline to the augmented model: positive is a wider gap.
  public struct MovedBias: Codable, Sendable, Equatable {
    /// ``FairnessIndex/gapFMR`` or ``FairnessIndex/gapFNMR``.
    public var index: FairnessIndex
    public var delta: Estimate
    public var p: Double?
    public var reading: ContrastReading
  }

  /// The group column.
  public var group: String
  public var farTarget: Double
  public var policy: ThresholdPolicy
  /// The values that take part, in byte order.
  public var values: [String]
  public var leftOut: [Omission]
  public var indices: [Index]
  public var movedBias: [MovedBias]
}
