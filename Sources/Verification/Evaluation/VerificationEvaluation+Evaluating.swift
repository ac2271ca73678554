import Statistics
import Vocabulary

extension VerificationEvaluation {
  /// Measures both arms on the same comparisons.
  ///
  /// Pure and seeded: the same arguments give the same values on any number of threads.
  ///
  /// - Parameter advanced: told how many replicates were done since it was last told; called from several tasks. In all
  ///   there are ``VerificationDesign/replicates``, twice as many if subjects are known.
  /// - Precondition: both score columns have one value for each comparison.
  public static func evaluating(
    _ comparisons: ComparisonSet, _ scores: PerArm<ScoreColumn>, design: VerificationDesign,
    advanced: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> VerificationEvaluation {
    for arm in Arm.allCases {
      precondition(scores[arm].values.count == comparisons.count, "each comparison has one score an arm")
    }
    let reading = CellReading(comparisons, Self.compared(scores, design), design)
    let rules = ThresholdRule.all(cells: reading.cells.count, design: design)
    let spreads = await SpreadSource.computed(
      reading.inputs, rules: rules, design: design, advanced: advanced)
    let points = rules.map { rule in PerArm { reading.point(rule, $0) } }
    var evaluation = VerificationEvaluation(
      poses: reading.sizes,
      operatingPoints: zip(rules.indices, points).flatMap { index, pair in
        Arm.allCases.map { reading.record(rules[index], $0, pair[$0], spreads.estimates(index)) }
      },
      contrasts: Self.adjusted(
        zip(rules.indices, points).flatMap { index, pair in
          reading.contrasts(rules[index], pair, spreads.estimates(index))
        }),
      summary: design.failure == .exclude
        ? Self.summaries(reading, seen: CellReading(comparisons, scores, design)) : reading.summaries,
      curves: Arm.allCases.compactMap { reading.tradeoffs[0][$0].curve($0, set: "all") })
    evaluation.compatibility = reading.compatibility(scores)
    return evaluation
  }

  /// The scores that take part: where failures are excluded, only comparisons scored by both models (complete case), so
  /// that differences stay paired.
  private static func compared(_ scores: PerArm<ScoreColumn>, _ design: VerificationDesign) -> PerArm<
    ScoreColumn
  > {
    guard design.failure == .exclude else { return scores }
    let isComplete = zip(scores.baseline.values, scores.augmented.values).map { !$0.isNaN && !$1.isNaN }
    return scores.map { column in
      ScoreColumn(zip(column.values, isComplete).map { $1 ? $0 : .nan })
    }
  }

  /// The measures of complete cases, with the failures that each model itself had.
  private static func summaries(_ reading: CellReading, seen: CellReading) -> [ArmSummary] {
    let all = seen.summaries
    return reading.summaries.map { summary in
      var summary = summary
      if let own = all.first(where: { $0.arm == summary.arm && $0.set == summary.set }) {
        (summary.missing, summary.failureToAcquire) = (own.missing, own.failureToAcquire)
      }
      return summary
    }
  }

  /// Adjusts the p values of the pose classes for looking at several of them.
  ///
  /// - Reference: Holm (1979), Scand. J. Stat. 6, 65–70.
  private static func adjusted(_ contrasts: [ContrastRecord]) -> [ContrastRecord] {
    var result = contrasts
    let classes = Set(PoseClass.reported.map(\.rawValue))
    let families = Dictionary(grouping: contrasts.indices) { index in
      let contrast = contrasts[index]
      return ContrastFamily(
        target: contrast.farTarget, policy: contrast.policy, scope: contrast.scope,
        quantity: contrast.quantity,
        isPoseClass: classes.contains(contrast.set))
    }
    for (family, members) in families where family.isPoseClass {
      let known = members.filter { contrasts[$0].p != nil }
      let adjusted = holmAdjusted(known.compactMap { contrasts[$0].p })
      for (index, value) in zip(known, adjusted) { result[index].pAdjusted = value }
    }
    return result
  }
}

/// The contrasts that are looked at together.
private struct ContrastFamily: Hashable {
  let target: Double
  let policy: ThresholdPolicy
  let scope: ThresholdScope
  let quantity: ContrastRecord.Quantity
  let isPoseClass: Bool
}
