/// How a transaction ended.
enum TransactionState: UInt8, CaseIterable, Sendable {
  case reviewAccepted, reviewRejected
  /// A review is open.
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

  /// The first rule that fits.
  init(
    _ attempts: AttemptList, closed: LogEvent.ReviewOutcome?, isReviewed: Bool, end: LogEvent.Outcome?,
    maxAttempts: Int
  ) {
    if let closed {
      self = closed == .accept ? .reviewAccepted : .reviewRejected
    } else if isReviewed {
      self = .pending
    } else if attempts.isAccepted {
      self = .accepted
    } else {
      self = Self.ended(end) ?? Self.silent(attempts, maxAttempts: maxAttempts)
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

  private static func silent(_ attempts: AttemptList, maxAttempts: Int) -> Self {
    if attempts.count >= maxAttempts { return .rejected }
    switch attempts.last?.outcome {
    case .decided(.error), .decided(.timeout): return .failedTechnically
    case .decided(.review): return .pending
    default: return .abandoned
    }
  }
}
