import Findings
import Statistics
import Vocabulary

/// What the comparisons and their scores say about themselves, before any rate is believed.
///
/// Thresholds are each arm's own at the FAR targets, from all comparisons together. Identities are counted, never named.
public struct ComparisonJudgement: Sendable {
  let comparisons: ComparisonSet
  let design: VerificationDesign
  /// The scores that rates are made of: as read, or under `exclude` those of complete cases.
  let compared: PerArm<ScoreColumn>
  let tradeoffs: PerArm<ErrorTradeoff>
  /// Non-mated comparisons that fix the thresholds of verdicts, each two samples counted once.
  let fixingNonMated: Int

  /// - Parameter calibration: The comparisons that thresholds are fixed on; without them, the judged ones are.
  /// - Precondition: one score an arm for each comparison.
  /// - Complexity: O(n log n).
  public init(
    _ comparisons: ComparisonSet, _ scores: PerArm<ScoreColumn>, calibration: CalibrationSet? = nil,
    design: VerificationDesign
  ) {
    for arm in Arm.allCases {
      precondition(scores[arm].values.count == comparisons.count, "each comparison has one score an arm")
    }
    let compared = scores.compared(under: design.failure)
    self.comparisons = comparisons
    self.design = design
    self.compared = compared
    tradeoffs = PerArm { arm in
      let values = compared[arm].values
      return ErrorTradeoff(
        mated: values.indices.filter { comparisons.isMated[$0] }.map { values[$0] },
        nonMated: values.indices.filter { !comparisons.isMated[$0] }.map { values[$0] },
        failure: design.failure)
    }
    let fixing = calibration?.comparisons ?? comparisons
    // As thresholds are fixed: what has no score counts only where a failure is a rejection.
    let fixingScores = (calibration?.scores.compared(under: design.failure) ?? compared).baseline.values
    fixingNonMated = fixing.isMated.indices.count { row in
      !fixing.isMated[row] && !fixing.isRepeat(row)
        && (design.failure == .reject || !fixingScores[row].isNaN)
    }
  }

  /// Every finding, in the order of the codes.
  public var findings: [Finding] {
    targetSupport + falseMatchConcentration + scoreDirection + scoreScale + scoreTies
      + balancedList + dependentPairs + sharedSources + equalScores + lackingClass
  }

  /// Each arm's own threshold at each target, baseline first.
  var ownPoints: [(arm: Arm, target: Double, point: OperatingPoint)] {
    Arm.allCases.flatMap { arm in
      design.targets.map { (arm, $0, tradeoffs[arm].operatingPoint(atFAR: $0)) }
    }
  }
}
