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
    yaw = Self.larger(reference.map(\.yaw), probe.map(\.yaw)).map { abs($0) }
    pitch = Self.larger(reference.map(\.pitch), probe.map(\.pitch))
  }

  /// Where one side was never measured, as references often are not, the other tells alone.
  private static func larger(_ reference: [Double?], _ probe: [Double?]) -> [Double] {
    if reference.allSatisfy({ $0 == nil }) { return probe.map { $0 ?? .nan } }
    if probe.allSatisfy({ $0 == nil }) { return reference.map { $0 ?? .nan } }
    return zip(reference, probe).map { larger($0, $1) }
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
