import Findings
import Operations
import Vocabulary

/// What capture failures could hide: a false reject rate counts only first attempts that were decided, so that those which the
/// augmented arm fails to capture in excess (L225) are missing from it, as if nobody had been turned away.
///
/// With a share e of the first attempts in excess, all of them rejected, x rejections of n decisions become
/// (x + e·m)/(n + e·m), where m is the number of first attempts. Of a criterion on some poses e is that of these poses if it is
/// larger.
///
/// - Reference: Manski (1990), Am. Econ. Rev. 80, 319–323, on bounds of the worst case.
struct UnacquiredAttempts: Equatable {
  /// Of the first attempts of the augmented arm.
  let excess: Double
  /// By how much the primary KPI is better, as measured.
  let gain: Double
  /// The same, had all of the excess been rejected.
  let least: Double
  /// The smallest gain that matters.
  let minimum: Double

  var couldCarryGain: Bool { gain >= minimum && gain > 0 && (least < minimum || least <= 0) }

  /// - Returns: `nil` where captures fail alike, or the criterion's denominator holds what failed.
  init?(_ operations: OperationsEvaluation, _ criteria: CriteriaSettings?) {
    guard operations.warnings.contains(where: { $0.code == FindingCode.unlikeCaptures }),
      let primary = criteria?.primary, primary.metric == .falseRejectRateProxy,
      let (kpi, set) = FieldCriteria.primary(criteria),
      let delta = operations.contrast(kpi, set: set)?.delta.value,
      let rate = operations.record(kpi, .augmented, set: set)?.estimate.value,
      let all = Self.undecided(operations, "all")
    else { return nil }
    let undecided = Self.undecided(operations, set) ?? all
    excess = max(all.augmented - all.baseline, undecided.augmented - undecided.baseline)
    guard excess > 0, undecided.augmented < 1 else { return nil }
    gain = -delta
    let added = excess / (1 - undecided.augmented)
    least = gain - ((rate + added) / (1 + added) - rate)
    minimum = primary.minimum.value
  }

  /// The share of first attempts that nobody decided; `nil` where their numbers are not told.
  private static func undecided(_ operations: OperationsEvaluation, _ set: String) -> PerArm<Double>? {
    let shares = PerArm { arm -> Double? in
      guard let first = operations.record(.failureByAttempt1, arm, set: set)?.denominator, first > 0,
        let decided = operations.record(.falseRejectRateProxy, arm, set: set)?.denominator
      else { return nil }
      return max(0, 1 - Double(decided) / Double(first))
    }
    guard let baseline = shares.baseline, let augmented = shares.augmented else { return nil }
    return PerArm(baseline: baseline, augmented: augmented)
  }
}

extension UnacquiredAttempts {
  /// Beside L225, so that a reader need not work it out.
  func finding(_ metric: KPI) -> Finding {
    let bound: Phrase =
      "the augmented arm leaves \(excess.inPoints) points more of its first attempts undecided; had those all been rejected, "
      + "the gain of \(gain.inPoints) points in \(metric.rawValue) would be \(least.inPoints)"
    if couldCarryGain {
      return Finding(
        .warning, FindingCode.unacquired, place: "operations",
        bound + ", and \(minimum.inPoints) points are needed",
        remedy: "find out why captures fail, or judge first_attempt_success_rate, which counts them")
    }
    return Finding(
      .note, FindingCode.unacquired, place: "operations",
      gain < minimum || gain <= 0
        ? bound + "; the gain is below the \(minimum.inPoints) points needed as it is"
        : bound + ": the conclusion does not rest on them",
      remedy: "nothing for the verdict; find out why captures fail")
  }
}

extension Double {
  /// A share in points, to the tenth.
  var inPoints: String {
    let tenths = Int((1000 * abs(self)).rounded())
    return "\(self < 0 && tenths > 0 ? "−" : "")\(tenths / 10).\(tenths % 10)"
  }
}
