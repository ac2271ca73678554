import Statistics
import Vocabulary

extension CellReading {
  /// EER, AUC and d′ of both arms in each cell that has both classes.
  func summaries(_ spreads: SpreadSource) -> [ArmSummary] {
    cells.indices.flatMap { index in
      Arm.allCases.compactMap { arm in summary(index, arm, spreads) }
    }
  }

  private func summary(_ cell: Int, _ arm: Arm, _ spreads: SpreadSource) -> ArmSummary? {
    let tradeoff = tradeoffs[cell][arm]
    guard let equal = tradeoff.equalErrorRate, tradeoff.areaUnderCurve != nil else { return nil }
    let failures = SampleFailures(cells[cell], inputs.comparisons, inputs.scores[arm])
    return ArmSummary(
      arm: arm, set: cells[cell].name, eer: equalErrorRate(equal.value, cell, arm, spreads),
      eerThreshold: equal.threshold.isFinite ? equal.threshold : nil, auc: area(cell, arm),
      dPrime: tradeoff.dPrime, failureToAcquire: failures.acquisition(at: design.level),
      missing: failures.comparisons, failureToEnrol: failures.enrolment(at: design.level))
  }

  private func equalErrorRate(_ value: Double, _ cell: Int, _ arm: Arm, _ spreads: SpreadSource) -> Estimate {
    guard let replicates = spreads.subjects.equalErrorRate(cell, arm) else {
      return Estimate(
        value, nil, level: design.level, method: nil, reason: "resampled for all and the pose classes alone")
    }
    let people = people[cell]?.mated[arm] ?? tradeoffs[cell][arm].mated
    let spread = ReplicateSpread(
      estimate: value, subjects: replicates, couples: spreads.couples?.equalErrorRate(cell, arm),
      people: people, kind: .single, level: design.level)
    guard let interval = spread?.interval(at: design.level, within: 0...1), interval.width > 0 else {
      let reason =
        people < ReplicateSpread.fewestPeople ? "fewer than 10 people" : "the replicates do not vary"
      return Estimate(value, nil, level: design.level, method: nil, reason: reason)
    }
    return Estimate(value, interval, level: design.level, method: method)
  }

  private func area(_ cell: Int, _ arm: Arm) -> Estimate {
    AreaInference(
      cell: inputs.rows[cell], tradeoff: tradeoffs[cell][arm], inputs.comparisons, inputs.scores[arm]
    )
    .estimate(at: design.level)
  }
}
