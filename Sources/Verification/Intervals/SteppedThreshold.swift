import Vocabulary

/// A threshold between scores that are tied in large groups, as a replicate finds it.
///
/// Where scores are tied, a rate at the threshold jumps if the threshold moves. The noise that the product of two people's
/// weights adds can then not be taken from the variance of the rate afterwards: it has to be taken from the false accepts
/// that move the threshold. With FMR the curve as counted, FMR* that of a replicate, and c the shrinkage of
/// `CoupleSpread`, the replicate's threshold is the smallest candidate with
///
///     FMR(T) + c·(FMR*(T) − FMR(T)) ≤ F
///
/// - Reference: own derivation; measured in docs/coverage.md.
struct SteppedThreshold: Sendable, Equatable {
  /// What fixes it.
  struct Source: Hashable, Sendable {
    let source: ThresholdRule.Source
    let cell: Int
    let arm: Arm
    let target: Int
  }

  let source: Source
  let far: Double
  /// Non-mated comparisons in the denominator.
  let nonMated: Int
  /// c.
  let shrinkage: Double
}

/// A rule with at least one threshold that moves in steps.
struct SteppedRule: Sendable, Equatable {
  /// Its number in the plan.
  let rule: Int
  /// The numbers of its thresholds in the plan, for each arm that is judged.
  let thresholds: PerArm<Int>
}
