/// What a log can say at all, as its mapping reads it: what it cannot say is unknown, and not 0.
///
/// A log of the form `oplog/1` can say everything; what does not occur in it did not happen.
public struct LogScope: Sendable, Equatable {
  /// Events that can occur.
  public var kinds: Set<LogEvent.Kind>
  /// Outcomes that can occur, of decisions and ends.
  public var outcomes: Set<LogEvent.Outcome>
  /// Whether attempts are numbered by the log, and not all by the same number.
  public var numbersAttempts: Bool

  public static let everything = LogScope(
    kinds: Set(LogEvent.Kind.allCases), outcomes: Set(LogEvent.Outcome.allCases), numbersAttempts: true)

  public init(kinds: Set<LogEvent.Kind>, outcomes: Set<LogEvent.Outcome>, numbersAttempts: Bool) {
    self.kinds = kinds
    self.outcomes = outcomes
    self.numbersAttempts = numbersAttempts
  }

  /// What either can say.
  public func union(_ other: LogScope) -> LogScope {
    LogScope(
      kinds: kinds.union(other.kinds), outcomes: outcomes.union(other.outcomes),
      numbersAttempts: numbersAttempts || other.numbersAttempts)
  }
}

extension LogScope {
  /// Why a KPI that the log cannot tell is unknown.
  static let reason = "the log's mapping holds no event that could tell it"

  /// Whether a KPI of 0 would mean that nothing of the kind happened.
  ///
  /// Times and rates with a denominator of 0 are unknown by themselves.
  func tells(_ kpi: KPI) -> Bool {
    switch kpi {
    case .falseRejectRateProxy, .firstAttemptSuccessRate, .failureByAttempt1: holds(.decision)
    case .falseRejectRateConfirmed: holds(.decision) && holds(.reviewClose, .override, .truth)
    case .failureToAcquireRate: holds(.captureFailed)
    case .retryRate, .retriesPerTransaction, .failureByAttempt2, .failureByAttempt3:
      numbersAttempts && holds(.capture, .captureFailed, .compare, .decision, .retryPrompt)
    case .manualReviewRate: holds(.reviewOpen, .reviewClose)
    case .overrideRate: holds(.override)
    // Who falls silent must have been heard before the end, unless the end says that they left.
    case .abandonmentRate:
      holds(.transactionStart, .capture, .captureFailed, .compare, .decision, .retryPrompt)
        || holds(.transactionEnd) && outcomes.contains(.abandoned)
    // An end alone does not tell who accepted; a decision is automatic.
    case .automaticSuccessRate:
      holds(.decision) || holds(.transactionEnd) && holds(.reviewOpen, .reviewClose)
    case .timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95, .timeToResolutionP50,
      .timeToResolutionP90, .timeToResolutionP95, .reviewHandleMean, .reviewHandleP50, .reviewHandleP90,
      .responseP50, .responseP90, .responseP95, .falseAcceptRate:
      true
    }
  }

  private func holds(_ any: LogEvent.Kind...) -> Bool { any.contains(where: kinds.contains) }
}
