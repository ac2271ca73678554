import Findings
import Vocabulary

extension ComparisonJudgement {
  /// V108: strangers score higher than mates, which is an error and bars every verdict.
  ///
  /// The area under the ROC curve below one half, compared as integers.
  var scoreDirection: [Finding] {
    Arm.allCases.filter { arm in
      let tradeoff = tradeoffs[arm]
      return tradeoff.twiceU < tradeoff.matedScored * tradeoff.nonMatedScored
    }.map { arm in
      Finding(
        .error, "V108",
        "the scores of the \(arm.rawValue) model seem reversed: strangers score higher than mates",
        remedy: "set higher_is: different if they are distances")
    }
  }
}
