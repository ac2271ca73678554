import Findings
import Verification

extension PilotInputs {
  /// What the comparisons say about themselves, before anything is measured; empty without comparisons.
  ///
  /// - Complexity: O(n log n).
  public var judgement: [Finding] {
    guard let comparisons else { return [] }
    // Neither the seed nor the threads take part in a judgement.
    let design = manifest.design(seed: manifest.seed, threads: 1)
    return ComparisonJudgement(
      comparisons.comparisons, comparisons.scores, calibration: comparisons.calibration, design: design
    ).findings
  }
}
