import Findings
import Statistics
import Vocabulary

extension ComparisonJudgement {
  /// Fewest distinct scores on which a threshold can be placed finely.
  private static let fewestDistinct = 100

  /// V110: scores that are all the same, few distinct ones, more than 1 % of a class on the threshold, or ties that make
  /// the threshold move in steps.
  ///
  /// A score that stands alone is no tie, and scores that are all distinct are not few.
  var scoreTies: [Finding] {
    let coarse = Arm.allCases.compactMap(coarseness)
    let constant = Arm.allCases.filter { tradeoffs[$0].candidates.count == 1 }
    return coarse
      + ownPoints.filter { !constant.contains($0.arm) }.flatMap { arm, target, point in
        let ties = [(true, Phrase("mated")), (false, Phrase("non-mated"))].compactMap { isMated, name in
          tie(arm, target, point.threshold, isMated, name)
        }
        return ties + [step(arm, target)].compactMap { $0 }
      }
  }

  private func coarseness(_ arm: Arm) -> Finding? {
    let tradeoff = tradeoffs[arm]
    let distinct = tradeoff.candidates.count
    let scored = tradeoff.matedScored + tradeoff.nonMatedScored
    guard distinct < Self.fewestDistinct, distinct < scored else { return nil }
    if distinct == 1 {
      return Finding(
        .warning, "V110",
        "every score of the \(arm.rawValue) model is \(FindingNumber.brief(tradeoff.candidates[0]))",
        remedy: "check the column; such scores separate nobody")
    }
    return Finding(
      .note, "V110", "the \(scored) scores of the \(arm.rawValue) model take only \(distinct) values",
      remedy: "write scores with more digits; a threshold cannot split what is equal")
  }

  private func step(_ arm: Arm, _ target: Double) -> Finding? {
    let tradeoff = tradeoffs[arm]
    guard tradeoff.isStepped(atFAR: target) else { return nil }
    let budget = FalseAcceptBudget.budget(far: target, nonMated: tradeoff.nonMated)
    return Finding(
      .note, "V110",
      "at FAR \(target), which allows \(budget) false accepts, the \(arm.rawValue) model's threshold moves in steps of up "
        + "to \(tradeoff.falseAcceptStep(atFAR: target))",
      remedy: "write scores with more digits; ties alone can make models differ, and intervals allow for it")
  }

  private func tie(
    _ arm: Arm, _ target: Double, _ threshold: Double, _ isMated: Bool, _ name: Phrase
  ) -> Finding? {
    let values = compared[arm].values
    let tied = values.indices.count { values[$0] == threshold && comparisons.isMated[$0] == isMated }
    let all = isMated ? tradeoffs[arm].mated : tradeoffs[arm].nonMated
    guard tied > 1, tied * 100 > all else { return nil }
    return Finding(
      .warning, "V110",
      "\(tied) \(name) comparisons (\(FindingNumber.percent(tied, of: all))) share the \(arm.rawValue) model's "
        + "threshold \(FindingNumber.brief(threshold)) at FAR \(target)",
      remedy: "write scores with more digits; they are accepted or rejected together")
  }
}
