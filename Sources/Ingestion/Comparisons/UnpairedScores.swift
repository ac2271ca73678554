import Findings
import Foundation
import Verification
import Vocabulary

/// V105: comparisons that only one model scored, and missing shares that are more than half a point apart.
struct UnpairedScores {
  /// Comparisons with the score of one model alone.
  private let unpaired: Int
  private let missing: PerArm<Int>
  private let count: Int

  init(_ scores: PerArm<ScoreColumn>) {
    count = scores.baseline.values.count
    unpaired = zip(scores.baseline.values, scores.augmented.values).count { $0.isNaN != $1.isNaN }
    missing = scores.map(\.missing)
  }

  var findings: [Finding] {
    guard unpaired > 0 else { return [] }
    return [
      Finding(
        .warning, "V105",
        "the models were not scored on the same pairs: \(unpaired, "pair has", "pairs have") the score of one alone",
        remedy: "score both on all pairs; until then the other counts as a failure to acquire")
    ] + sharesApart
  }

  private var sharesApart: [Finding] {
    // More than 1/200 of all, in whole numbers.
    guard abs(missing.baseline - missing.augmented) * 200 > count else { return [] }
    let shares = missing.map { String(format: "%.1f %%", 100 * Double($0) / Double(count)) }
    return [
      Finding(
        .warning, "V105",
        "the baseline model lacks \(shares.baseline) of the scores, the augmented \(shares.augmented)",
        remedy: "find out why one fails more often; verification.failure says what failures count as")
    ]
  }
}
