import Vocabulary

/// The data that resampling starts from.
struct ResamplingInputs: Sendable {
  let comparisons: ComparisonSet
  let scores: PerArm<ScoreColumn>
  let cells: [ComparisonCell]
  let failure: FailurePolicy

  /// The rows that count in a denominator of one arm.
  func denominator(_ rows: [Int32], _ arm: Arm) -> [Int32] {
    failure == .reject ? rows : rows.filter { !scores[arm].values[Int($0)].isNaN }
  }
}
