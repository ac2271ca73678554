import Findings
import Vocabulary

@testable import Verification

/// A made-up list of comparisons to be judged.
struct JudgedList {
  var mated: [Double]
  var nonMated: [Double]
  /// Scores of the augmented model; `nil`: those of the baseline.
  var augmented: (mated: [Double], nonMated: [Double])?
  var target = 0.1
  /// References and probes of all comparisons, the mated first; `nil`: unknown.
  var people: [(String, String)]?
  var images: [(String, String)]?
  var failure = FailurePolicy.reject
  /// The threshold in service, if it is stated.
  var threshold: Double?

  var judgement: ComparisonJudgement {
    let column = { (pairs: [(String, String)]) in
      PairColumn(reference: pairs.map(\.0), probe: pairs.map(\.1))
    }
    let baseline = ScoreColumn(mated + nonMated)
    return ComparisonJudgement(
      ComparisonSet(
        isMated: mated.map { _ in true } + nonMated.map { _ in false }, subjects: people.map(column),
        samples: images.map(column)),
      PerArm(
        baseline: baseline, augmented: augmented.map { ScoreColumn($0.mated + $0.nonMated) } ?? baseline),
      design: VerificationDesign(targets: [target], failure: failure, fixedThreshold: threshold, seed: 1))
  }

  /// Sentences of one code, in order.
  func sentences(_ code: String) -> [String] {
    judgement.findings.filter { $0.code == code }.map(\.sentence)
  }

  /// Numbers that differ from one another, rising from `low`.
  static func distinct(_ count: Int, from low: Double) -> [Double] {
    (0..<count).map { low + Double($0) / 10_000 }
  }
}
