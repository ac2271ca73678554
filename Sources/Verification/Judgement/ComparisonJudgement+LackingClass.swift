import Findings
import Vocabulary

extension ComparisonJudgement {
  /// V125: no comparison of one person, or of two people, or none of them with a score.
  ///
  /// Without the one nobody can be rejected wrongly, without the other nobody accepted wrongly, and no rate of that error
  /// can be measured.
  var lackingClass: [Finding] {
    lacking(true, "mated", "how often the right person is rejected")
      + lacking(false, "non-mated", "how often a stranger is accepted")
  }

  private func lacking(_ isMated: Bool, _ name: Phrase, _ unknown: Phrase) -> [Finding] {
    let sentences: [Phrase] =
      comparisons.isMated.contains(isMated)
      ? Arm.allCases.filter { scored(isMated, $0) == 0 }.map { arm in
        "no \(name) comparison has a score of the \(arm.rawValue) model: nothing tells \(unknown)"
      } : ["there is no \(name) comparison: nothing tells \(unknown)"]
    return sentences.map {
      Finding(.warning, "V125", $0, remedy: "check the labels, and the column or file of the scores")
    }
  }

  private func scored(_ isMated: Bool, _ arm: Arm) -> Int {
    isMated ? tradeoffs[arm].matedScored : tradeoffs[arm].nonMatedScored
  }
}
