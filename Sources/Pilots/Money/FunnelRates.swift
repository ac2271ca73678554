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

  /// By attempt number, whether both arms are pooled there.
  private let isPooled: [Bool]

  /// - Returns: `nil` if an arm made no attempt.
  init?(_ operations: OperationsEvaluation) {
    let stages = Self.stages(operations.funnel)
    let attempts = zip(stages.baseline, stages.augmented)
      .prefix { $0.entered + $1.entered > 0 }
    guard let first = attempts.first, first.0.entered > 0, first.1.entered > 0 else { return nil }
    isPooled = attempts.map { min($0.entered, $1.entered) < Self.fewestTrials }
    rates = Self.rates(stages, isPooled)
    findings = zip(isPooled.indices, isPooled).filter(\.1).map { index, _ in
      Finding(
        .warning, "M020", place: "operations",
        "attempt \(index + 1) was made fewer than \(Self.fewestTrials) times in an arm: both arms are pooled there",
        remedy: "let the pilot run longer")
    }
  }

  /// The rates of a pilot whose units were drawn anew, pooled where the pilot itself is.
  func rates(of replicate: FlowReplicates.Replicate) -> PerArm<FlowRates> {
    Self.rates(Self.stages(replicate.funnel), isPooled)
  }

  private static func stages(_ funnel: [FunnelStage]) -> PerArm<[FunnelStage]> {
    PerArm { arm in funnel.filter { $0.arm == arm && $0.stage.hasPrefix("attempt-") } }
  }

  /// An attempt number that an arm did not reach counts as made by nobody.
  private static func rates(_ stages: PerArm<[FunnelStage]>, _ isPooled: [Bool]) -> PerArm<FlowRates> {
    let tallies = stages.map { stages in
      isPooled.indices.map { $0 < stages.count ? Tally(stages[$0]) : Tally() }
    }
    return PerArm { arm in
      rates(
        isPooled.indices.map {
          isPooled[$0] ? tallies.baseline[$0] + tallies.augmented[$0] : tallies[arm][$0]
        })
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
  var entered = 0
  var failures = 0
  var left = 0
  var toReview = 0

  init() {}

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
