import Vocabulary

/// What became of the transactions at each attempt. Transactions without any attempt are in no stage.
enum Funnel {
  /// - Complexity: O(transactions · attempts).
  static func stages(_ transactions: [Transaction], _ arm: Arm, maxAttempts: Int) -> [FunnelStage] {
    let most = max(maxAttempts, transactions.lazy.map(\.attempts.count).max() ?? 0)
    var stages = (1...most).map { number in
      FunnelStage(
        arm: arm, stage: "attempt-\(number)", entered: 0, succeeded: 0, abandoned: 0, toReview: 0, refused: 0,
        continued: 0)
    }
    var review = FunnelStage(
      arm: arm, stage: "review", entered: 0, succeeded: 0, abandoned: 0, toReview: 0, refused: 0, continued: 0
    )
    for transaction in transactions where transaction.arm == arm && !transaction.attempts.isEmpty {
      let last = transaction.attempts.count - 1
      for index in 0...last {
        stages[index].entered += 1
        if index < last { stages[index].continued += 1 }
      }
      stages[last].end(transaction.exit)
      if transaction.exit == .toReview { review.end(reviewed: transaction.state) }
    }
    return stages + [review]
  }
}

extension FunnelStage {
  fileprivate mutating func end(_ exit: Transaction.Exit) {
    switch exit {
    case .succeeded: succeeded += 1
    case .abandoned: abandoned += 1
    case .toReview: toReview += 1
    case .refused: refused += 1
    }
  }

  fileprivate mutating func end(reviewed state: TransactionState) {
    entered += 1
    switch state {
    case .reviewAccepted, .accepted: succeeded += 1
    case .reviewRejected, .rejected: refused += 1
    case .abandoned: abandoned += 1
    case .pending, .failedTechnically: continued += 1
    }
  }
}

extension Transaction {
  /// How it left its last attempt.
  enum Exit { case succeeded, abandoned, toReview, refused }

  var exit: Exit {
    if attempts.isAccepted { return .succeeded }
    if isReviewed { return .toReview }
    // Turned away by the model, and let in by somebody: no success of the attempt, whatever the end says.
    if attempts.last?.isDecided == true, state == .accepted { return .refused }
    switch state {
    case .reviewAccepted, .reviewRejected, .pending: return .toReview
    case .abandoned: return .abandoned
    case .accepted: return .succeeded
    case .rejected, .failedTechnically: return .refused
    }
  }
}
