import Findings
import Operations
import Vocabulary

/// What the transactions that one arm lacks could hide: where its units have fewer than those of the other (L218), the primary gain
/// as it would be had the missing told against it, all of the augmented arm's failed, or all of the baseline's succeeded.
///
/// With a share d missing, a rate r is (1 − d)·r + d where each missing one adds to it, and (1 − d)·r where none does. Of a
/// criterion on some poses d is that of these poses if it is larger, since those lost may all have been theirs. Those who are
/// refused may come again, so that a better model has fewer transactions too; the log cannot tell the two apart.
///
/// - Reference: Manski (1990), Am. Econ. Rev. 80, 319–323, on bounds of the worst case.
struct MissingTransactions: Equatable {
  /// Whose units have fewer.
  let arm: Arm
  /// Of its transactions, had its units as many as those of the other.
  let share: Double
  /// By how much the primary KPI is better, as measured.
  let gain: Double
  /// The same, had all that is missing told against it.
  let least: Double
  /// The smallest gain that matters.
  let minimum: Double

  /// Whether what is missing could make the difference between enough gain and too little.
  var couldCarryGain: Bool { gain >= minimum && gain > 0 && (least < minimum || least <= 0) }

  /// - Returns: `nil` if the units of both arms have alike many transactions, or the criterion is no share of transactions.
  init?(_ operations: OperationsEvaluation, _ criteria: CriteriaSettings?) {
    guard operations.warnings.contains(where: { $0.code == FindingCode.unlikeActivity }),
      let primary = criteria?.primary, primary.metric.isShareOfTransactions,
      let (kpi, set) = FieldCriteria.primary(criteria),
      let delta = operations.contrast(kpi, set: set)?.delta.value
    else { return nil }
    let overall = PerArm { Self.lack($0, operations.transactions, operations.units) }
    arm = overall.augmented > 0 ? .augmented : .baseline
    share = max(overall[arm], Self.lack(arm, operations, of: set) ?? 0)
    guard share > 0, let rate = operations.record(kpi, arm, set: set)?.estimate.value else { return nil }
    gain = kpi.lowerIsBetter ? -delta : delta
    // What tells against the gain moves the augmented arm's rate to the worse, and the baseline's to the better.
    let addsToRate = kpi.lowerIsBetter == (arm == .augmented)
    least = gain - share * (addsToRate ? 1 - rate : rate)
    minimum = primary.minimum.value
  }

  /// The share of its transactions that an arm lacks; below 0 where it has more.
  private static func lack(_ arm: Arm, _ transactions: PerArm<Int>, _ units: UnitCounts) -> Double {
    let activity = PerArm(
      baseline: Double(transactions.baseline) / Double(max(1, units.baseline)),
      augmented: Double(transactions.augmented) / Double(max(1, units.augmented)))
    return activity[arm.other] > 0 ? 1 - activity[arm] / activity[arm.other] : 0
  }

  /// Of the transactions of one set; `nil` where they are not told.
  private static func lack(_ arm: Arm, _ operations: OperationsEvaluation, of set: String) -> Double? {
    guard let baseline = operations.record(.retryRate, .baseline, set: set)?.denominator,
      let augmented = operations.record(.retryRate, .augmented, set: set)?.denominator
    else { return nil }
    return lack(arm, PerArm(baseline: baseline, augmented: augmented), operations.units)
  }
}

extension MissingTransactions {
  /// Beside L218, so that a reader need not work it out.
  func finding(_ metric: KPI) -> Finding {
    let told: Phrase =
      arm == .augmented
      ? "the augmented arm has \(share.inPoints) % fewer transactions a unit; had those all failed"
      : "the baseline arm has \(share.inPoints) % fewer transactions a unit; had those all succeeded"
    let lack =
      told
      + ", the gain of \(gain.inPoints) points in \(metric.rawValue) would be \(least.inPoints)"
    if couldCarryGain {
      return Finding(
        .warning, FindingCode.missingTransactions, place: "operations",
        lack + ", and \(minimum.inPoints) points are needed",
        remedy:
          "count the transactions of each arm by another source, such as the gate's own counter, and read what the log lost"
      )
    }
    return Finding(
      .note, FindingCode.missingTransactions, place: "operations",
      gain < minimum || gain <= 0
        ? lack + "; the gain is below the \(minimum.inPoints) points needed as it is"
        : lack + ": the conclusion does not rest on them",
      remedy: "nothing for the verdict; find out where they are")
  }
}

extension OperationsEvaluation {
  /// The same, warned of what the transactions that an arm lacks, and captures that failed, could hide.
  func bounding(_ criteria: CriteriaSettings?) -> OperationsEvaluation {
    guard let metric = criteria?.primary?.metric else { return self }
    var result = self
    result.warnings +=
      [
        MissingTransactions(self, criteria)?.finding(metric),
        UnacquiredAttempts(self, criteria)?.finding(metric),
      ].compactMap(\.self)
    return result
  }
}

extension KPI {
  /// Whether one transaction more is one trial more, or nearly so.
  fileprivate var isShareOfTransactions: Bool {
    switch self {
    case .falseRejectRateProxy, .falseRejectRateConfirmed, .retryRate, .manualReviewRate, .overrideRate,
      .abandonmentRate, .firstAttemptSuccessRate, .automaticSuccessRate, .failureByAttempt1:
      true
    default: false
    }
  }
}
