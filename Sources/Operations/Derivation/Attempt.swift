/// One try within a transaction.
struct Attempt: Sendable, Equatable {
  /// What came of it.
  enum Outcome: Sendable, Equatable {
    /// The capture failed, and there was no decision.
    case failedToAcquire
    case decided(LogEvent.Outcome)
    /// Begun without a decision.
    case incomplete
  }

  let number: Int
  let outcome: Outcome

  var isAccepted: Bool { outcome == .decided(.accept) }

  /// Whether the model decided accept, reject or review.
  var isDecided: Bool {
    [.decided(.accept), .decided(.reject), .decided(.review)].contains(outcome)
  }
}
