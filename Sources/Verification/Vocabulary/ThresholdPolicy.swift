/// Which data fix the threshold of an operating point.
public enum ThresholdPolicy: String, Codable, CaseIterable, Sendable, Hashable {
  /// The baseline's threshold for both arms: swap the model, keep the setting.
  case fixed
  /// Each arm's own, fitted on disjoint subjects.
  case recalibrated
  /// Each arm's own, fitted on the comparisons it is judged on: optimistic.
  case oracle
}
