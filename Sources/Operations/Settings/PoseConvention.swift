import Vocabulary

/// Which way the angles of a log turn: trackers differ in their signs, and a profile seen from the wrong side is another bin.
public struct PoseConvention: Codable, Sendable, Equatable {
  public enum Yaw: String, Codable, CaseIterable, Sendable { case left, right }
  public enum Pitch: String, Codable, CaseIterable, Sendable { case up, down }

  /// Where a face with a positive yaw turns; `left` is a `profile_left`.
  public var positiveYaw: Yaw
  /// Where a face with a positive pitch turns; `up` is a `profile_up`.
  public var positivePitch: Pitch

  enum CodingKeys: String, CodingKey, CaseIterable {
    case positiveYaw = "positive_yaw"
    case positivePitch = "positive_pitch"
  }

  public init(positiveYaw: Yaw = .left, positivePitch: Pitch = .up) {
    (self.positiveYaw, self.positivePitch) = (positiveYaw, positivePitch)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      positiveYaw: try values.decodeIfPresent(Yaw.self, forKey: .positiveYaw) ?? .left,
      positivePitch: try values.decodeIfPresent(Pitch.self, forKey: .positivePitch) ?? .up)
  }

  /// The bin of angles that follow it.
  public func bin(_ angles: PoseAngles) -> PoseBin? {
    PoseAngles(
      yaw: positiveYaw == .left ? angles.yaw : angles.yaw.map { -$0 },
      pitch: positivePitch == .up ? angles.pitch : angles.pitch.map { -$0 }, roll: angles.roll
    ).bin
  }
}
