import Findings
import Pilots
import Verification
import Vocabulary

extension ComparisonColumns {
  /// All that a pilot compares, where this is its only input.
  ///
  /// - Complexity: O(n log n).
  /// - Throws: if nothing is left, a whole arm has no score, or a pair stands twice with another label or score.
  func data(file place: String, form: ComparisonInput) throws(IngestionError) -> ComparisonData {
    let scores = scores.map { ScoreColumn($0) }
    try ComparisonBuilder.refuse(scores, file: place)
    let repeats = RepeatedPairs(reference: reference, probe: probe)
    try refuseContradictions(repeats)
    let comparisons = ComparisonSet(
      isMated: isMated,
      subjects: subjects.map { subjects in
        PairColumn(
          names: subjects, reference: reference, probe: probe)
      }, samples: PairColumn(names: samples, reference: reference, probe: probe))
    return ComparisonData(
      comparisons: comparisons, scores: scores, inputs: records,
      findings: findings
        + ComparisonBuilder.repeats(
          repeats.count, reversed: repeats.reversed,
          place: repeats.first.map { "\(file):\(lines[$0])" }) + UnpairedScores(scores).findings,
      forms: [form])
  }

  private func refuseContradictions(_ repeats: RepeatedPairs) throws(IngestionError) {
    for (first, again) in repeats.sameOrder {
      let areEqual = Arm.allCases.allSatisfy { arm in
        let (a, b) = (scores[arm][first], scores[arm][again])
        return a == b || a.isNaN && b.isNaN
      }
      let areAlike = isMated[first] == isMated[again]
      guard areEqual, areAlike else {
        throw IngestionError(
          file, line: Int(lines[again]), column: column(again, !areAlike),
          "the pair stands on line \(lines[first]) with another score or label", remedy: "keep one of them",
          code: "I037")
      }
    }
  }
}
