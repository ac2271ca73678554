/// A key figure of the operation, with one exact numerator and denominator.
///
/// The population is eligible transactions without known impostors. "Proxy" says that a log does not know who is genuine.
public enum KPI: String, Codable, CaseIterable, Sendable, Hashable {
  /// First attempts decided reject or review, of first attempts decided.
  case falseRejectRateProxy = "false_reject_rate_proxy"
  /// Refused and later confirmed genuine by review, override or truth, of those and the accepted.
  case falseRejectRateConfirmed = "false_reject_rate_confirmed"
  /// Attempts whose capture failed without a decision, of attempts.
  case failureToAcquireRate = "failure_to_acquire_rate"
  /// Transactions with two or more attempts, of transactions.
  case retryRate = "retry_rate"
  /// Attempts beyond the first, per transaction.
  case retriesPerTransaction = "retries_per_transaction"
  /// Transactions with a review opened or closed, of transactions.
  case manualReviewRate = "manual_review_rate"
  /// Transactions in which staff overrode the machine, of transactions.
  case overrideRate = "override_rate"
  /// Abandoned transactions, of transactions.
  case abandonmentRate = "abandonment_rate"
  /// Transactions accepted at the first attempt, of transactions.
  case firstAttemptSuccessRate = "first_attempt_success_rate"
  /// Transactions accepted without review, of transactions.
  case automaticSuccessRate = "automatic_success_rate"
  /// Seconds from start to the last automatic decision: quantiles.
  case timeToDecisionP50 = "time_to_decision_seconds_p50"
  case timeToDecisionP90 = "time_to_decision_seconds_p90"
  case timeToDecisionP95 = "time_to_decision_seconds_p95"
  /// Seconds from start to the last of what ended it – a decision, a closed review, an override, the end that the log states –
  /// of transactions accepted or rejected, by the machine or by review: quantiles.
  case timeToResolutionP50 = "time_to_resolution_seconds_p50"
  case timeToResolutionP90 = "time_to_resolution_seconds_p90"
  case timeToResolutionP95 = "time_to_resolution_seconds_p95"
  /// Seconds a reviewer works on a closed review: mean and quantiles.
  case reviewHandleMean = "review_handle_seconds_mean"
  case reviewHandleP50 = "review_handle_seconds_p50"
  case reviewHandleP90 = "review_handle_seconds_p90"
  /// Seconds that the machine took to answer one attempt, of attempts decided accept, reject or review: quantiles.
  case responseP50 = "response_seconds_p50"
  case responseP90 = "response_seconds_p90"
  case responseP95 = "response_seconds_p95"
  /// Attempts of this number that were not accepted, of those made.
  case failureByAttempt1 = "failure_by_attempt_1"
  case failureByAttempt2 = "failure_by_attempt_2"
  case failureByAttempt3 = "failure_by_attempt_3"
  /// Accepted impostors of impostors, each weighted by the inverse of its chance of being checked.
  case falseAcceptRate = "false_accept_rate"

  /// What its values are measured in.
  public enum Unit: String, Codable, Sendable, Hashable {
    /// A fraction of 1, shown in per cent; differences in points.
    case share
    case seconds
    /// A plain number per transaction.
    case count
  }

  public var unit: Unit {
    switch self {
    case .timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95, .timeToResolutionP50,
      .timeToResolutionP90, .timeToResolutionP95, .reviewHandleMean, .reviewHandleP50, .reviewHandleP90,
      .responseP50, .responseP90, .responseP95:
      .seconds
    case .retriesPerTransaction: .count
    default: .share
    }
  }

  /// How long the machine took, which not every log says: reports of one that does not have no row of it.
  public static let ofResponse: [KPI] = [.responseP50, .responseP90, .responseP95]

  /// Whether a lower value is better.
  public var lowerIsBetter: Bool { self != .firstAttemptSuccessRate && self != .automaticSuccessRate }
}
