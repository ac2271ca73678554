import Findings
import Vocabulary

extension ComparisonJudgement {
  /// V109: scores that are almost, but not all, cosines; percentages; two models on unlike scales.
  var scoreScale: [Finding] {
    let ranges = compared.map { ScoreRange($0) }
    let own = Arm.allCases.compactMap { arm in ranges[arm].flatMap { Self.finding(arm, $0) } }
    guard let baseline = ranges.baseline, let augmented = ranges.augmented, baseline.isUnlike(augmented)
    else { return own }
    return own + [
      Finding(
        .warning, "V109",
        "the scores of the baseline model range over \(baseline.text), those of the augmented over "
          + "\(augmented.text): unlike scales, on which one threshold cannot serve both",
        remedy: "check that both files hold the same measure; else read thresholds of their own alone")
    ]
  }

  private static func finding(_ arm: Arm, _ range: ScoreRange) -> Finding? {
    let head: Phrase = "the scores of the \(arm.rawValue) model range over \(range.text)"
    switch range.scale {
    case .cosine, .other: return nil
    case .cosineExceeded(let count):
      return Finding(
        .warning, "V109", head + ": \(count, "of them lies", "of them lie") beyond ±1, where no cosine can",
        remedy: "normalise the embeddings, or declare values that mean a failure as failure: {values: […]}")
    case .percent:
      return Finding(
        .note, "V109", head + ", which looks like percent",
        remedy: "thresholds are then in percent too; rates do not depend on it")
    }
  }
}
