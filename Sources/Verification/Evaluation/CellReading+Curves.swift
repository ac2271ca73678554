import Statistics
import Vocabulary

extension CellReading {
  /// The DET curves of both arms over all comparisons.
  var curves: [ErrorCurve] { Arm.allCases.compactMap { tradeoffs[0][$0].curve($0, set: "all") } }

  /// The rules whose TAR is drawn along the head's angles: every policy over all comparisons, at the primary target.
  func curveRules(_ rules: [ThresholdRule]) -> [Int] {
    guard inputs.comparisons.poseTurns != nil else { return [] }
    return rules.indices.filter { rules[$0].cell == 0 && rules[$0].target == design.primaryIndex }
  }

  /// People of the comparisons that fix a rule's threshold; `nil` if the source names none.
  func fixingPeople(_ rule: ThresholdRule) -> Int? {
    guard rule.source == .calibration, let calibration else { return people[rule.fixingCell]?.all }
    return calibration.inputs.comparisons.subjects?.names.count
  }

  /// TAR along an angle at the global threshold of a rule, for one arm; `nil` if no angle is known.
  ///
  /// - Parameter fitted: how the threshold moves from sample to sample; `nil` if it is stated.
  func curve(
    _ axis: PoseCurve.Axis, _ rule: ThresholdRule, _ arm: Arm, _ fitted: FittedThreshold?
  ) -> PoseCurve? {
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
      return slice(ends, rows, arm, threshold, fitted)
    }
    guard !slices.isEmpty else { return nil }
    return PoseCurve(
      arm: arm, axis: axis, farTarget: design.targets[rule.target], policy: rule.policy, slices: slices)
  }

  private func isCounted(_ row: Int32, _ arm: Arm) -> Bool {
    design.failure == .reject || !inputs.scores[arm].values[Int(row)].isNaN
  }

  private func slice(
    _ ends: (Double, Double), _ rows: [Int32], _ arm: Arm, _ threshold: Double, _ fitted: FittedThreshold?
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
        accepted: BinomialCount(successes: accepted, trials: rows.count), clustered: rejects, people: count,
        ofThreshold: fitted?.variance(of: rows.map { scores.values[Int($0)] }) ?? 0
      ).estimate(at: design.level))
  }
}
