import Findings

extension ComparisonJudgement {
  /// V124: two models that give the same score in every row, or in more than 999 of 1000.
  ///
  /// Rows that neither scored tell nothing. Models that differ in training alone do not agree to the last digit, so that
  /// one file or column was most likely named twice.
  ///
  /// - Complexity: O(n).
  var equalScores: [Finding] {
    let pairs = zip(compared.baseline.values, compared.augmented.values)
    let scored = pairs.count { !$0.isNaN || !$1.isNaN }
    let equal = pairs.count { $0 == $1 }
    guard scored > 0, (scored - equal) * 1000 < scored else { return [] }
    let sentence: Phrase =
      equal == scored
      ? "the two models' scores are the same in every row"
      : "the two models' scores are the same in \(equal) of \(scored) rows"
    return [
      Finding(
        .warning, "V124", sentence,
        remedy: "check that the files or columns are those of two models; one may be named twice")
    ]
  }
}
