import Verification
import Vocabulary

/// The readings that share one table: what became of missing scores, whose threshold, and at which target.
struct ThresholdGroup: Hashable {
  let failure: FailurePolicy
  let policy: ThresholdPolicy
  let scope: ThresholdScope
  let target: Double

  init(_ point: OperatingPointRecord) {
    (failure, policy, scope, target) = (point.failure, point.policy, point.scope, point.farTarget)
  }

  init(_ contrast: ContrastRecord) {
    (failure, policy, scope, target) = (contrast.failure, contrast.policy, contrast.scope, contrast.farTarget)
  }

  /// Each group once, in an order that keeps the design's reading of missing scores first, then policies, scopes and
  /// targets.
  static func ordered(_ all: [ThresholdGroup], first: FailurePolicy) -> [ThresholdGroup] {
    Set(all).sorted { $0.rank(first) < $1.rank(first) }
  }

  private func rank(_ first: FailurePolicy) -> (Int, Int, Int, Double) {
    (
      failure == first ? 0 : 1, ThresholdPolicy.allCases.firstIndex(of: policy) ?? 0,
      ThresholdScope.allCases.firstIndex(of: scope) ?? 0, -target
    )
  }

  /// `Baseline's threshold for both (fixed) · one threshold for all sets (global) · FAR target 1e-3`.
  ///
  /// - Parameter isCompleteCase: whether only comparisons that both models scored take part.
  func caption(_ key: String, _ words: PilotWords, isCompleteCase: Bool = false) -> ReportText {
    let failure = isCompleteCase ? "complete" : failure.rawValue
    return words.terms.filled(
      key,
      [
        "policy": words.policy(policy, scope), "scope": words.terms["scope.\(scope.rawValue)"],
        "far": .ours(words.style.target(target)), "failure": words.terms["failure.\(failure)"],
      ])
  }
}
