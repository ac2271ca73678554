import Economics
import Findings
import Operations
import Statistics
import Vocabulary

/// What happens at each attempt, as the funnels of both arms tell it to the cost model.
///
/// The cost model knows four ends: accepted, left, reviewed, refused at the last attempt. A transaction refused before
/// its last attempt, or failed technically, counts as one that left.
///
/// An attempt number with fewer than 30 trials in an arm pools both arms (M020).
struct FunnelRates {
  static let fewestTrials = 30

  let rates: PerArm<FlowRates>
  let findings: [Finding]

  /// - Returns: `nil` if an arm made no attempt.
  init?(_ operations: OperationsEvaluation) {
    let stages = PerArm { arm in
      operations.funnel.filter { $0.arm == arm && $0.stage.hasPrefix("attempt-") }
    }
    let attempts = zip(stages.baseline, stages.augmented)
      .prefix { $0.entered + $1.entered > 0 }
    guard let first = attempts.first, first.0.entered > 0, first.1.entered > 0 else { return nil }
    let isPooled = attempts.map { min($0.entered, $1.entered) < Self.fewestTrials }
    rates = PerArm { arm in
      Self.rates(
        zip(attempts, isPooled).map { pair, isPooled in
          isPooled ? Tally(pair.0) + Tally(pair.1) : Tally(arm == .baseline ? pair.0 : pair.1)
        })
    }
    findings = zip(isPooled.indices, isPooled).filter(\.1).map { index, _ in
      Finding(
        .warning, "M020", place: "operations",
        "attempt \(index + 1) was made fewer than \(Self.fewestTrials) times in an arm: both arms are pooled there",
        remedy: "let the pilot run longer")
    }
  }

  private static func rates(_ tallies: [Tally]) -> FlowRates {
    FlowRates(
      failure: tallies.map { BinomialCount(successes: $0.failures, trials: $0.entered).rate ?? 0 },
      leaves: tallies.dropLast().map { BinomialCount(successes: $0.left, trials: $0.failures).rate ?? 0 },
      toReview: tallies.dropLast().map {
        BinomialCount(successes: $0.toReview, trials: $0.failures).rate ?? 0
      },
      lastToReview: tallies.last.flatMap {
        BinomialCount(successes: $0.toReview, trials: $0.failures).rate
      } ?? 0)
  }
}

/// The counts of one attempt number that the cost model needs.
private struct Tally {
  var entered: Int
  var failures: Int
  var left: Int
  var toReview: Int

  init(_ stage: FunnelStage) {
    entered = stage.entered
    failures = stage.entered - stage.succeeded
    left = stage.abandoned + stage.refused
    toReview = stage.toReview
  }

  static func + (a: Tally, b: Tally) -> Tally {
    var sum = a
    sum.entered += b.entered
    sum.failures += b.failures
    sum.left += b.left
    sum.toReview += b.toReview
    return sum
  }
}
