extension PoseAngles {
  /// The EFHQ bin of these angles, or `nil` when one of them is missing or not a number.
  ///
  /// Every bound is strict: a yaw of exactly ±45° or a pitch of exactly ±30° is `profile_extreme`. Roll must be
  /// present, but does not choose the bin.
  ///
  /// - Complexity: O(1).
  /// - Reference: Dao and others (2024), EFHQ, CVPR; first match of the published code's rules.
  public var bin: PoseBin? {
    guard let yaw, let pitch, let roll, !yaw.isNaN, !pitch.isNaN, !roll.isNaN else { return nil }
    let isLevel = abs(pitch) < 30
    let facesCamera = abs(yaw) < 45
    if facesCamera && isLevel { return .frontal }
    if isLevel && yaw > 45 && yaw < 180 { return .profileLeft }
    if isLevel && yaw < -45 && yaw > -180 { return .profileRight }
    if facesCamera && pitch > 30 && pitch < 180 { return .profileUp }
    if facesCamera && pitch < -30 && pitch > -180 { return .profileDown }
    return .profileExtreme
  }
}
