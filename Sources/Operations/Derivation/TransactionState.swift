/// How a transaction ended.
enum TransactionState: UInt8, CaseIterable, Sendable {
  case reviewAccepted, reviewRejected
  /// A review is open or could not tell, or it may still go on.
  case pending
  case accepted, rejected
  /// The last word was an error or a timeout.
  case failedTechnically
  case abandoned

  /// Whether it ended with an answer, the machine's or a reviewer's.
  var isAnswered: Bool {
    switch self {
    case .reviewAccepted, .reviewRejected, .accepted, .rejected: true
    case .pending, .failedTechnically, .abandoned: false
    }
  }

  /// The first rule that fits. A review that closed as unclear decided nothing: the end that the log states counts, and
  /// without one the transaction is pending.
  ///
  /// - Parameter isSilent: whether nothing happened for so long that it counts as abandoned.
  init(
    _ attempts: AttemptList, closed: LogEvent.ReviewOutcome?, isReviewed: Bool, end: LogEvent.Outcome?,
    maxAttempts: Int, isSilent: Bool
  ) {
    if closed == .accept {
      self = .reviewAccepted
    } else if closed == .reject {
      self = .reviewRejected
    } else if closed == .unclear {
      self = Self.ended(end) ?? .pending
    } else if isReviewed {
      self = .pending
    } else if attempts.isAccepted {
      self = .accepted
    } else {
      self = Self.ended(end) ?? Self.silent(attempts, maxAttempts: maxAttempts, isSilent: isSilent)
    }
  }

  private static func ended(_ end: LogEvent.Outcome?) -> Self? {
    switch end {
    case .accepted: .accepted
    case .rejected: .rejected
    case .abandoned: .abandoned
    case .error: .failedTechnically
    default: nil
    }
  }

  private static func silent(_ attempts: AttemptList, maxAttempts: Int, isSilent: Bool) -> Self {
    if attempts.count >= maxAttempts { return .rejected }
    switch attempts.last?.outcome {
    case .decided(.error), .decided(.timeout): return .failedTechnically
    case .decided(.review): return .pending
    default: return isSilent ? .abandoned : .pending
    }
  }
}
