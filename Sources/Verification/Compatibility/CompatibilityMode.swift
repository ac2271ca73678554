/// A way of reading TAR@FAR that other programs or papers use, for reproducing a number that was published by it.
///
/// Such a number is shown beside ours, labelled and without interval; nothing is decided by it.
public enum CompatibilityMode: String, Codable, CaseIterable, Sendable, Hashable {
  /// PyEER: the candidate whose FMR lies nearest the target, on either side of it.
  case pyeer
  /// bob.measure: the smallest non-mated score as threshold.
  case bob
  /// InsightFace's IJB scripts: the nearest point of a thinned ROC.
  case insightface
  /// Linear interpolation of the ROC at the target.
  case interp
  /// EFHQ's evaluator: ten folds, thresholds from a grid.
  case efhq

  /// Each mode once, in one order, so that a list's order or repetition makes no other run; `nil` if there are none.
  public static func distinct(_ modes: [CompatibilityMode]) -> [CompatibilityMode]? {
    modes.isEmpty ? nil : allCases.filter(modes.contains)
  }
}
