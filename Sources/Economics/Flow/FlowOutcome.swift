/// How the transactions of one arm end, as shares of the transactions begun.
///
/// The four end states exclude each other and add up to 1, so that no transaction is charged twice.
///
/// With `alive₁ = 1` and `aliveᵢ₊₁ = aliveᵢ·qᵢ·(1 − bᵢ − rᵢ)`:
/// `expectedAttempts = Σ aliveᵢ`, `success = Σ aliveᵢ(1 − qᵢ)`, `abandoned = Σ_{i<k} aliveᵢ·qᵢ·bᵢ`,
/// `reviewed = Σ_{i<k} aliveᵢ·qᵢ·rᵢ + aliveₖ·qₖ·c`, `refused = aliveₖ·qₖ·(1 − c)`.
///
/// - Complexity: O(attempts).
public struct FlowOutcome: Sendable, Hashable, Codable {
  /// Share of transactions that make attempt 1, 2, ….
  public let alive: [Double]
  /// Share that fails at the last attempt: reviewed then, or refused.
  public let exhausted: Double
  /// Attempts per transaction, at least 1.
  public let expectedAttempts: Double
  /// Share accepted by the model.
  public let success: Double
  /// Share that left after a failure.
  public let abandoned: Double
  /// Share handed to a reviewer.
  public let reviewed: Double
  /// Share turned away after the last attempt.
  public let refused: Double

  public init(_ rates: FlowRates) {
    var alive = 1.0
    var made: [Double] = []
    var (attempts, success, abandoned, reviewed) = (0.0, 0.0, 0.0, 0.0)
    for (index, failure) in rates.failure.enumerated() {
      made.append(alive)
      attempts += alive
      success += alive * (1 - failure)
      alive *= failure
      guard index < rates.leaves.count else { break }
      abandoned += alive * rates.leaves[index]
      reviewed += alive * rates.toReview[index]
      alive *= 1 - rates.leaves[index] - rates.toReview[index]
    }
    self.alive = made
    exhausted = alive
    expectedAttempts = attempts
    self.success = success
    self.abandoned = abandoned
    self.reviewed = reviewed + alive * rates.lastToReview
    refused = alive * (1 - rates.lastToReview)
  }

  /// Attempts beyond the first per transaction.
  public var expectedRetries: Double { expectedAttempts - 1 }
}
