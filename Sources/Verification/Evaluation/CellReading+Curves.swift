import Statistics
import Vocabulary

extension CellReading {
  /// The DET curves of both arms over all comparisons.
  var curves: [ErrorCurve] { Arm.allCases.compactMap { tradeoffs[0][$0].curve($0, set: "all") } }

  /// TAR along an angle at the global threshold of a rule, for one arm; `nil` if no angle is known.
  func curve(_ axis: PoseCurve.Axis, _ rule: ThresholdRule, _ arm: Arm) -> PoseCurve? {
    guard let turns = inputs.comparisons.poseTurns, hasThreshold(rule) else { return nil }
    let angles = axis == .yaw ? turns.yaw : turns.pitch
    let edges = axis == .yaw ? design.curveEdges.yaw : design.curveEdges.pitch
    let threshold = threshold(rule, arm)
    let slices = zip(edges, edges.dropFirst()).enumerated().compactMap { index, ends in
      // The last slice holds its upper end.
      let isLast = index == edges.count - 2
      let rows = inputs.rows[0].mated.filter { row in
        let angle = angles[Int(row)]
        return angle >= ends.0 && (angle < ends.1 || isLast && angle == ends.1) && isCounted(row, arm)
      }
      return slice(ends, rows, arm, threshold)
    }
    guard !slices.isEmpty else { return nil }
    return PoseCurve(
      arm: arm, axis: axis, farTarget: design.targets[rule.target], policy: rule.policy, slices: slices)
  }

  private func isCounted(_ row: Int32, _ arm: Arm) -> Bool {
    design.failure == .reject || !inputs.scores[arm].values[Int(row)].isNaN
  }

  private func slice(
    _ ends: (Double, Double), _ rows: [Int32], _ arm: Arm, _ threshold: Double
  ) -> PoseCurve.Slice? {
    guard !rows.isEmpty else { return nil }
    let scores = inputs.scores[arm]
    let accepted = rows.count { scores.values[Int($0)] >= threshold }
    let people = inputs.comparisons.subjects.map { subjects in
      ClusteredCell(ComparisonCell(name: "", family: .all, rows: rows), inputs.comparisons, subjects)
    }
    let count = inputs.comparisons.subjects.map { subjects in
      Set(rows.map { subjects.reference[Int($0)] }).count
    }
    let rejects = people?.falseRejects(scores, threshold: threshold, failure: design.failure)
    return PoseCurve.Slice(
      from: ends.0, to: ends.1, mated: rows.count, accepted: accepted, people: count,
      tar: SliceRate(
        accepted: BinomialCount(successes: accepted, trials: rows.count), clustered: rejects, people: count
      ).estimate(at: design.level))
  }
}
