import Economics
import Operations
import Statistics
import Vocabulary

/// The counts of one attempt number that the cost model needs.
struct AttemptTally {
  var entered = 0
  var failures = 0
  var left = 0
  var toReview = 0
  var continued = 0

  init() {}

  private init(_ stage: FunnelStage) {
    entered = stage.entered
    failures = stage.entered - stage.succeeded
    left = stage.abandoned + stage.refused
    toReview = stage.toReview
    continued = stage.continued
  }

  /// Of each attempt number of an arm, first attempt first.
  static func all(_ funnel: [FunnelStage], _ arm: Arm) -> [AttemptTally] {
    funnel.filter { $0.arm == arm && $0.stage.hasPrefix("attempt-") }.map(AttemptTally.init)
  }

  static func + (a: AttemptTally, b: AttemptTally) -> AttemptTally {
    var sum = a
    sum.entered += b.entered
    sum.failures += b.failures
    sum.left += b.left
    sum.toReview += b.toReview
    sum.continued += b.continued
    return sum
  }
}

extension FlowRates {
  /// The shares that counts by attempt number come to; what nobody did has the share 0.
  init(_ tallies: [AttemptTally]) {
    self.init(
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
