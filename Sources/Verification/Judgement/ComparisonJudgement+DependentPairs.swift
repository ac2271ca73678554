import Findings
import Statistics
import Vocabulary

extension ComparisonJudgement {
  /// The largest design effect that passes without a word.
  private static let mostDesignEffect = 2.0
  /// Fewest errors, and fewest correct decisions, for a variance in closed form.
  private static let fewestOutcomes = 5

  /// V113: comparisons that say less than their number, since the same people recur; or nobody knows who they are.
  ///
  /// The design effect of mated and of non-mated comparisons in closed form at each arm's own thresholds; of each class
  /// the largest is told.
  var dependentPairs: [Finding] {
    guard let subjects = comparisons.subjects else { return unknownPeople }
    let all = ComparisonCell(name: "all", family: .all, rows: Array(0..<Int32(comparisons.count)))
    let cell = ClusteredCell(all, comparisons, subjects)
    let rates = ownPoints.map { arm, target, point in
      (
        arm: arm, target: target,
        rejects: cell.falseRejects(compared[arm], threshold: point.threshold, failure: design.failure),
        accepts: cell.falseAccepts(compared[arm], threshold: point.threshold, failure: design.failure)
      )
    }
    return [
      Self.largest("mated", people(isMated: true), rates.map { ($0.arm, $0.target, $0.rejects) }),
      Self.largest("non-mated", people(isMated: false), rates.map { ($0.arm, $0.target, $0.accepts) }),
    ].compactMap { $0 }
  }

  private static func largest(
    _ name: Phrase, _ people: Int, _ rates: [(arm: Arm, target: Double, count: ClusteredCount?)]
  ) -> Finding? {
    var found: (arm: Arm, target: Double, count: ClusteredCount, effect: Double)?
    for (arm, target, count) in rates {
      guard let count, count.count.successes >= fewestOutcomes,
        count.count.trials - count.count.successes >= fewestOutcomes, let effect = count.designEffect,
        effect > max(mostDesignEffect, found?.effect ?? 0)
      else { continue }
      found = (arm, target, count, effect)
    }
    return found.map { found in
      let independent = Int((Double(found.count.count.trials) / found.effect).rounded())
      return Finding(
        .note, "V113",
        "\(found.count.count.trials) \(name) comparisons of \(people) people count like \(independent) independent "
          + "ones (\(found.arm.rawValue) model, FAR \(found.target))",
        remedy: "more people tell more than more images; intervals here allow for it")
    }
  }

  private func people(isMated: Bool) -> Int {
    guard let subjects = comparisons.subjects else { return 0 }
    var occurs = [Bool](repeating: false, count: subjects.names.count)
    for row in 0..<comparisons.count where comparisons.isMated[row] == isMated {
      occurs[Int(subjects.reference[row])] = true
      occurs[Int(subjects.probe[row])] = true
    }
    return occurs.count { $0 }
  }

  private var unknownPeople: [Finding] {
    [
      Finding(
        .warning, "V113", "the people behind \(comparisons.count) comparisons are unknown",
        remedy: "map ref_subject and probe_subject; until then intervals assume independent pairs")
    ]
  }
}
