/// A head's rotation in degrees; an angle that was not measured is `nil`.
public struct PoseAngles: Sendable, Hashable, Codable {
  public var yaw: Double?
  public var pitch: Double?
  public var roll: Double?

  public init(yaw: Double?, pitch: Double?, roll: Double?) {
    self.yaw = yaw
    self.pitch = pitch
    self.roll = roll
  }
}
