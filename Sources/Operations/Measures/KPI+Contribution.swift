import Vocabulary

extension KPI {
  /// What one transaction adds to numerator and denominator; (0, 0) if it does not belong to the denominator.
  ///
  /// Only for KPIs that count; times have none.
  func contribution(_ transaction: Transaction) -> (numerator: Int, denominator: Int) {
    let attempts = transaction.attempts
    switch self {
    case .falseRejectRateProxy:
      guard let first = attempts.first, first.isDecided else { return (0, 0) }
      return (first.isAccepted ? 0 : 1, 1)
    case .falseRejectRateConfirmed:
      let isConfirmed = transaction.isConfirmedFalseReject
      let isAccepted = attempts.isAccepted || transaction.state == .accepted
      return (isConfirmed ? 1 : 0, isConfirmed || isAccepted ? 1 : 0)
    case .failureToAcquireRate:
      return (attempts.failuresToAcquire, attempts.count)
    case .retryRate: return (attempts.count >= 2 ? 1 : 0, 1)
    case .retriesPerTransaction: return (max(0, attempts.count - 1), 1)
    case .manualReviewRate: return (transaction.isReviewed ? 1 : 0, 1)
    case .overrideRate: return (transaction.isOverridden ? 1 : 0, 1)
    case .abandonmentRate: return (transaction.state == .abandoned ? 1 : 0, 1)
    case .firstAttemptSuccessRate: return (attempts.first?.isAccepted == true ? 1 : 0, 1)
    case .automaticSuccessRate: return (transaction.isAcceptedAutomatically ? 1 : 0, 1)
    case .failureByAttempt1: return Self.failure(attempts, 1)
    case .failureByAttempt2: return Self.failure(attempts, 2)
    case .failureByAttempt3: return Self.failure(attempts, 3)
    case .timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95, .timeToResolutionP50,
      .timeToResolutionP90, .timeToResolutionP95, .reviewHandleMean, .reviewHandleP50, .reviewHandleP90,
      .responseP50, .responseP90, .responseP95, .falseAcceptRate:
      return (0, 0)
    }
  }

  /// Whether it is a ratio of counts, rather than a time or weighted.
  var isCounted: Bool { summary == nil && self != .falseAcceptRate }

  private static func failure(_ attempts: AttemptList, _ number: Int) -> (Int, Int) {
    attempts[number].map { ($0.isAccepted ? 0 : 1, 1) } ?? (0, 0)
  }

  /// The seconds of one transaction that belong to a KPI of time; none for the others.
  func seconds(_ transaction: Transaction) -> [Double] {
    switch self {
    case .timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95:
      guard transaction.state != .abandoned, let time = transaction.decisionMilliseconds, time >= 0 else {
        return []
      }
      return [Double(time) / 1000]
    case .timeToResolutionP50, .timeToResolutionP90, .timeToResolutionP95:
      guard transaction.state.isAnswered, let time = transaction.resolutionMilliseconds, time >= 0 else {
        return []
      }
      return [Double(time) / 1000]
    case .reviewHandleMean, .reviewHandleP50, .reviewHandleP90:
      return transaction.handleMilliseconds.map { Double($0) / 1000 }
    case .responseP50, .responseP90, .responseP95:
      return transaction.responseMilliseconds.map { Double($0) / 1000 }
    default: return []
    }
  }

  /// Whether a transaction belongs to its denominator.
  func hasTrial(_ transaction: Transaction) -> Bool {
    isCounted ? contribution(transaction).denominator > 0 : !seconds(transaction).isEmpty
  }

  /// How the seconds become one number.
  var isQuantile: Bool {
    if case .quantile = summary { true } else { false }
  }

  var summary: TimeSummary? {
    switch self {
    case .timeToDecisionP50, .timeToResolutionP50, .reviewHandleP50, .responseP50: .quantile(0.5)
    case .timeToDecisionP90, .timeToResolutionP90, .reviewHandleP90, .responseP90: .quantile(0.9)
    case .timeToDecisionP95, .timeToResolutionP95, .responseP95: .quantile(0.95)
    case .reviewHandleMean: .mean
    default: nil
    }
  }
}
