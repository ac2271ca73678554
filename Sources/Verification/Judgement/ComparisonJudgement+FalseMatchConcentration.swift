import Findings
import Statistics
import Vocabulary

extension ComparisonJudgement {
  /// Fewest false matches of one identity or sample that can be called a concentration.
  private static let fewestFalseMatches = 5

  /// V107: one person, or else one image, in a fifth or more of the false matches, and in five or more, at an arm's own
  /// threshold, or at the one in service.
  var falseMatchConcentration: [Finding] {
    let own = ownPoints.compactMap { arm, target, point in
      concentration(arm, threshold: point.threshold, "FAR \(target)")
    }
    guard let threshold = design.fixedThreshold else { return own }
    return own
      + Arm.allCases.compactMap { concentration($0, threshold: threshold, "the threshold in service") }
  }

  private func concentration(_ arm: Arm, threshold: Double, _ place: Phrase) -> Finding? {
    let rows = falseMatches(arm, threshold: threshold)
    return concentration(of: rows, in: comparisons.subjects).map {
      Self.finding("person", $0, of: rows.count, arm, place, "check that person's labels")
    }
      ?? concentration(of: rows, in: comparisons.samples).map {
        Self.finding("image", $0, of: rows.count, arm, place, "check that image and its label")
      }
  }

  private func falseMatches(_ arm: Arm, threshold: Double) -> [Int] {
    let values = compared[arm].values
    return values.indices.filter { !comparisons.isMated[$0] && values[$0] >= threshold }
  }

  /// How many of the rows the most frequent name stands in, if that is a concentration.
  private func concentration(of rows: [Int], in column: PairColumn?) -> Int? {
    guard let column else { return nil }
    var counts = [Int](repeating: 0, count: column.names.count)
    for row in rows {
      counts[Int(column.reference[row])] += 1
      if column.probe[row] != column.reference[row] { counts[Int(column.probe[row])] += 1 }
    }
    guard let most = counts.max(), most >= Self.fewestFalseMatches, most * 5 >= rows.count else { return nil }
    return most
  }

  private static func finding(
    _ what: Phrase, _ count: Int, of all: Int, _ arm: Arm, _ place: Phrase, _ remedy: Phrase
  ) -> Finding {
    Finding(
      .warning, "V107",
      "one \(what) takes part in \(FindingNumber.percent(count, of: all)) of the \(arm.rawValue) model's false "
        + "matches at \(place) (\(count) of \(all))",
      remedy: remedy)
  }
}
