import Vocabulary

/// What became of the transactions at each attempt. Transactions without any attempt are in no stage.
enum Funnel {
  static func stages(_ transactions: [Transaction], _ arm: Arm, maxAttempts: Int) -> [FunnelStage] {
    let most = max(maxAttempts, transactions.map(\.attempts.count).max() ?? 0)
    let attempts = (1...most).map { stage($0, transactions.filter { $0.arm == arm }, arm) }
    let reviewed = transactions.filter { $0.arm == arm && $0.exit == .toReview }
    let state = { (wanted: TransactionState) in reviewed.filter { $0.state == wanted }.count }
    let review = FunnelStage(
      arm: arm, stage: "review", entered: reviewed.count, succeeded: state(.reviewAccepted), abandoned: 0,
      toReview: 0, refused: state(.reviewRejected), continued: state(.pending))
    return attempts + [review]
  }

  private static func stage(_ number: Int, _ transactions: [Transaction], _ arm: Arm) -> FunnelStage {
    let entered = transactions.filter { $0.attempts.count >= number }
    let ended = entered.filter { $0.attempts.count == number }
    let count = { (exit: Transaction.Exit) in ended.filter { $0.exit == exit }.count }
    return FunnelStage(
      arm: arm, stage: "attempt-\(number)", entered: entered.count, succeeded: count(.succeeded),
      abandoned: count(.abandoned), toReview: count(.toReview), refused: count(.refused),
      continued: entered.count - ended.count)
  }
}

extension Transaction {
  /// How it left its last attempt.
  enum Exit { case succeeded, abandoned, toReview, refused }

  var exit: Exit {
    if attempts.last?.isAccepted == true { return .succeeded }
    switch state {
    case .reviewAccepted, .reviewRejected, .pending: return .toReview
    case .abandoned: return .abandoned
    case .accepted: return .succeeded
    case .rejected, .failedTechnically: return .refused
    }
  }
}
