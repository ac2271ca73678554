/// What each replicate measures: TAR and FAR under every rule, the equal error rate of some cells, and some thresholds.
struct ReplicatePlan: Sendable {
  let rules: [ThresholdRule]
  /// Cells whose equal error rate is redone.
  let summaryCells: [Int]
  let design: VerificationDesign
  /// Rules whose TAR is redone a second time, at thresholds that move in steps.
  private(set) var steppedRules: [SteppedRule]
  private(set) var steppedThresholds: [SteppedThreshold]
  /// Rules whose thresholds are kept as they are fitted anew, for slices of their comparisons.
  let fittedRules: [Int]

  /// How many numbers one rule has: TAR and FAR of both arms.
  static let stride = 4

  /// How many numbers a replicate has.
  var width: Int { steppedOffset + steppedRules.count * 2 }

  /// Where the thresholds of `fittedRules` begin.
  var fittedOffset: Int { rules.count * Self.stride + summaryCells.count * 2 }

  /// Where the second TARs begin.
  var steppedOffset: Int { fittedOffset + fittedRules.count * 2 }

  /// The same without second TARs.
  var withoutSteps: ReplicatePlan {
    var plan = self
    (plan.steppedRules, plan.steppedThresholds) = ([], [])
    return plan
  }

  /// Pairs of bins and groups are many, and nobody asks for their equal error rates' intervals.
  init(
    rules: [ThresholdRule], cells: [ComparisonCell], design: VerificationDesign,
    stepped: (rules: [SteppedRule], thresholds: [SteppedThreshold]) = ([], []), fitted: [Int] = []
  ) {
    self.rules = rules
    fittedRules = fitted
    self.design = design
    (steppedRules, steppedThresholds) = stepped
    summaryCells = cells.indices.filter { cells[$0].family == .all || cells[$0].family == .poseClass }
  }
}
