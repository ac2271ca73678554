import Vocabulary

/// Comparisons of other people, on which thresholds are fixed that other comparisons are then judged at.
public struct CalibrationSet: Sendable, Equatable {
  public let comparisons: ComparisonSet
  public let scores: PerArm<ScoreColumn>

  /// - Precondition: one score an arm for each comparison.
  public init(comparisons: ComparisonSet, scores: PerArm<ScoreColumn>) {
    precondition(
      Arm.allCases.allSatisfy { scores[$0].values.count == comparisons.count },
      "each comparison has one score an arm")
    self.comparisons = comparisons
    self.scores = scores
  }
}
