/// What each replicate measures: TAR and FAR under every rule, and the equal error rate of some cells.
struct ReplicatePlan: Sendable {
  let rules: [ThresholdRule]
  /// Cells whose equal error rate is redone.
  let summaryCells: [Int]
  let design: VerificationDesign

  /// How many numbers one rule has: TAR and FAR of both arms.
  static let stride = 4

  /// How many numbers a replicate has.
  var width: Int { rules.count * Self.stride + summaryCells.count * 2 }

  /// Pairs of bins and groups are many, and nobody asks for their equal error rates' intervals.
  init(rules: [ThresholdRule], cells: [ComparisonCell], design: VerificationDesign) {
    self.rules = rules
    self.design = design
    summaryCells = cells.indices.filter { cells[$0].family == .all || cells[$0].family == .poseClass }
  }
}
