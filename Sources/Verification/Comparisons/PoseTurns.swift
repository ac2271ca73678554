import Vocabulary

/// How far the heads of each comparison are turned, in degrees: the larger turn of its two samples.
public struct PoseTurns: Sendable, Equatable {
  /// |yaw| of the sample that is turned further to a side; NaN if either is unknown.
  public let yaw: [Double]
  /// The pitch of the sample that is tilted further, with its sign (up is positive); NaN if either is unknown.
  public let pitch: [Double]

  public var count: Int { yaw.count }

  /// - Precondition: as many references as probes.
  public init(reference: [PoseAngles], probe: [PoseAngles]) {
    precondition(reference.count == probe.count, "each comparison has a reference and a probe")
    yaw = zip(reference, probe).map { abs(Self.larger($0.yaw, $1.yaw)) }
    pitch = zip(reference, probe).map { Self.larger($0.pitch, $1.pitch) }
  }

  init(yaw: [Double], pitch: [Double]) {
    self.yaw = yaw
    self.pitch = pitch
  }

  private static func larger(_ a: Double?, _ b: Double?) -> Double {
    guard let a, let b, a.isFinite, b.isFinite else { return .nan }
    // Of two equal turns to opposite sides the positive one, whichever comes first.
    return abs(a) == abs(b) ? max(a, b) : abs(a) > abs(b) ? a : b
  }
}
