/// What happens at each attempt of a transaction, as measured in one arm.
///
/// Attempts are not independent (same face, same light), so that `failure[1]` is a measured share and never the
/// square of `failure[0]`.
public struct FlowRates: Sendable, Hashable, Codable {
  /// Share of attempts made at this number that are not accepted, first attempt first.
  public let failure: [Double]
  /// Share of failures at this number after which the person leaves; one fewer than the attempts.
  public let leaves: [Double]
  /// Share of failures at this number that go to manual review; one fewer than the attempts.
  public let toReview: [Double]
  /// Share of failures at the last attempt that go to manual review; the rest is refused.
  public let lastToReview: Double

  /// - Precondition: at least one attempt; `leaves` and `toReview` are one shorter than `failure`; every number is a
  ///   share, and so is `leaves[i] + toReview[i]`.
  public init(failure: [Double], leaves: [Double], toReview: [Double], lastToReview: Double) {
    let shares = failure + leaves + toReview + zip(leaves, toReview).map { $0 + $1 } + [lastToReview]
    precondition(!failure.isEmpty, "a flow has at least one attempt")
    precondition(
      leaves.count == failure.count - 1 && toReview.count == failure.count - 1,
      "shares after a failure are given for every attempt but the last")
    precondition(shares.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-12 }, "the rates of a flow lie between 0 and 1")
    self.failure = failure
    self.leaves = leaves
    self.toReview = toReview
    self.lastToReview = lastToReview
  }
}
