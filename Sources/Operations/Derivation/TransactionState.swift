/// How a transaction ended.
enum TransactionState: String, CaseIterable, Sendable {
  case reviewAccepted, reviewRejected
  /// A review is open.
  case pending
  case accepted, rejected
  /// The last word was an error or a timeout.
  case failedTechnically
  case abandoned
}
