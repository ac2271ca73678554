/// A class of head pose, as EFHQ names them.
///
/// The first six come from angles, the last three from the vote of several estimators. Left and right are the turned
/// face's own.
///
/// - Reference: Dao and others (2024), EFHQ, CVPR; binning of its published code.
public enum PoseBin: String, Codable, CaseIterable, Sendable, Hashable {
  case frontal
  case profileLeft = "profile_left"
  case profileRight = "profile_right"
  case profileUp = "profile_up"
  case profileDown = "profile_down"
  case profileExtreme = "profile_extreme"
  case profileHorizontal = "profile_horizontal"
  case profileVertical = "profile_vertical"
  case confused

  /// Whether the face is turned away from the camera, in whatever direction.
  public var isProfile: Bool { self != .frontal && self != .confused }
}
