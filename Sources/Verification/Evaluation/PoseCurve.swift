import Statistics
import Vocabulary

/// TAR of one arm along a head angle, slice by slice, at one threshold for all of them.
public struct PoseCurve: Codable, Sendable, Equatable {
  /// The angle along the curve.
  public enum Axis: String, Codable, CaseIterable, Sendable {
    /// |yaw| of the sample that is turned further to a side.
    case yaw
    /// The pitch of the sample that is tilted further; up is positive.
    case pitch
  }

  /// The mated comparisons whose angle lies in `from ..< to`, in degrees.
  public struct Slice: Codable, Sendable, Equatable {
    public var from: Double
    public var to: Double
    public var mated: Int
    public var accepted: Int
    /// People with a mated comparison in the slice; `nil` if the source names none.
    public var people: Int?
    public var tar: Estimate
  }

  public var arm: Arm
  public var axis: Axis
  public var farTarget: Double
  public var policy: ThresholdPolicy
  public var slices: [Slice]
}
