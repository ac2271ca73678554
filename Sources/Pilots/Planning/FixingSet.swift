/// The comparisons that fix a threshold.
public enum FixingSet: String, Codable, Sendable {
  /// Those that are judged.
  case test
  case calibration
}
