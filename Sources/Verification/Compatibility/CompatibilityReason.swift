/// Why the value of another program differs from ours, or is not there.
public enum CompatibilityReason: String, Codable, CaseIterable, Sendable, Hashable {
  /// It does not differ.
  case same
  /// A TAR at a FAR that was not met: the FAR that belongs to it exceeds the target.
  case farExceeded = "far_exceeded"
  /// The threshold is a non-mated score, so that mated scores below it are rejected without need.
  case nonMatedThreshold = "non_mated_threshold"
  /// The nearest point of a thinned ROC.
  case thinned
  /// A value between two points, that no threshold reaches.
  case interpolated
  /// A mean over folds, with thresholds from a grid, of as many pairs as the smaller class has.
  case folds
  /// It counts the comparisons that the arm itself has a score for, and ours are others.
  case missingLeftOut = "missing_left_out"
  /// A FAR that equals the target but for rounding is read otherwise.
  case budgetRounding = "budget_rounding"
  /// No value: a class has no score, or too few for the program.
  case tooFewScores = "too_few_scores"
  /// No value: every threshold of the grid has a FAR above the target.
  case gridTooCoarse = "grid_too_coarse"
  /// An EER that is the mean of FMR and FNMR at one threshold; ours is where the ROC's line meets equal errors.
  case notInterpolated = "not_interpolated"
  /// An EER of 1, for no score as threshold has FMR <= FNMR.
  case neverCrosses = "never_crosses"
  /// An area that ends at the highest score, which both classes have.
  case lastTrapezoid = "last_trapezoid"
  /// A d′ without its sign.
  case unsigned
  /// A d′ of 1, for neither class varies and ours is undefined.
  case noSpread = "no_spread"
  /// No value: squares of the scores, or of their distances, are beyond what a double holds.
  case notSquarable = "not_squarable"
}
