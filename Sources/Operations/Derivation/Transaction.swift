import Vocabulary

/// One person's wish to pass, from the first capture to the end.
struct Transaction: Sendable {
  let id: String
  let arm: Arm
  let unit: String
  let start: Int64
  let attempts: [Attempt]
  let state: TransactionState
  /// Whether the log itself says how it ended.
  let hasTerminalEvent: Bool
  let isReviewed: Bool
  /// Pose of the first attempt, if the log tells it.
  let firstPose: PoseBin?
  let site: String?
  /// From start to the last automatic decision; `nil` without a decision.
  let decisionMilliseconds: Int64?
  /// Of closed reviews, negative ones left out.
  let handleMilliseconds: [Int64]
  let hasNegativeDuration: Bool
  let truth: LogEvent.Truth?
  let truthProbability: Double
  let place: LogPlace

  /// Whether it was refused and later confirmed genuine.
  let isConfirmedFalseReject: Bool

  var isAcceptedAutomatically: Bool { state == .accepted && !isReviewed }
  var isAccepted: Bool { state == .accepted || state == .reviewAccepted }
}

extension Transaction {
  /// Derives a transaction from its events, which are in order of time.
  ///
  /// - Returns: `nil` if they contradict each other: a gap in the attempts, two decisions of one attempt, an attempt
  ///   after an accept, two arms or units.
  init?(_ events: ArraySlice<LogEvent>, maxAttempts: Int) {
    guard let first = events.first, let id = first.transaction,
      events.allSatisfy({ $0.arm == first.arm && $0.unit == first.unit }),
      let attempts = Self.attempts(events)
    else { return nil }
    let decisions = events.filter { $0.kind == .decision }
    let closed = events.last { $0.kind == .reviewClose }
    let ends = events.filter { $0.kind == .transactionEnd }
    guard Set(ends.map(\.outcome)).count <= 1 else { return nil }
    self.id = id
    arm = first.arm
    unit = first.unit
    start = (events.first { $0.kind == .transactionStart } ?? first).instant
    self.attempts = attempts
    isReviewed = events.contains { $0.kind == .reviewOpen || $0.kind == .reviewClose }
    state = Self.state(
      attempts, closed: closed, isReviewed: isReviewed, end: ends.last?.outcome, maxAttempts: maxAttempts)
    hasTerminalEvent =
      closed != nil || ends.last != nil || attempts.contains(where: \.isAccepted)
      || state == .rejected || state == .failedTechnically
    firstPose = events.first { $0.attempt == 1 && $0.poseBin != nil }?.poseBin
    site = events.lazy.compactMap(\.site).first
    decisionMilliseconds = decisions.last.map { [start] in $0.instant - start }
    let handled = events.filter { $0.kind == .reviewClose }.compactMap(\.handleMilliseconds)
    handleMilliseconds = handled.filter { $0 >= 0 }
    hasNegativeDuration =
      handled.contains { $0 < 0 } || events.contains { ($0.waitMilliseconds ?? 0) < 0 }
      || (decisionMilliseconds ?? 0) < 0
    let truths = events.filter { $0.kind == .truth }
    truth = truths.last?.truth
    truthProbability = truths.last?.truthProbability ?? 1
    let isRefused = decisions.contains { $0.outcome == .reject || $0.outcome == .review }
    let isConfirmed =
      closed?.reviewOutcome == .accept || events.contains { $0.kind == .override } || truth == .genuine
    isConfirmedFalseReject = isRefused && !attempts.contains(where: \.isAccepted) && isConfirmed
    place = first.place
  }

  private static func attempts(_ events: ArraySlice<LogEvent>) -> [Attempt]? {
    let numbered = Dictionary(grouping: events.filter { $0.attempt != nil }) { $0.attempt ?? 0 }
    guard let last = numbered.keys.max() else { return [] }
    guard numbered.count == last, numbered.keys.min() == 1 else { return nil }
    var attempts: [Attempt] = []
    for number in 1...last {
      let own = numbered[number] ?? []
      let decisions = own.filter { $0.kind == .decision }
      guard decisions.count <= 1, attempts.last?.isAccepted != true else { return nil }
      let outcome: Attempt.Outcome =
        decisions.first?.outcome.map { .decided($0) }
        ?? (own.contains { $0.kind == .captureFailed } ? .failedToAcquire : .incomplete)
      attempts.append(Attempt(number: number, outcome: outcome))
    }
    return attempts
  }

  /// The first rule that fits.
  private static func state(
    _ attempts: [Attempt], closed: LogEvent?, isReviewed: Bool, end: LogEvent.Outcome?, maxAttempts: Int
  ) -> TransactionState {
    if let closed { return closed.reviewOutcome == .accept ? .reviewAccepted : .reviewRejected }
    if isReviewed { return .pending }
    if attempts.contains(where: \.isAccepted) { return .accepted }
    switch end {
    case .accepted: return .accepted
    case .rejected: return .rejected
    case .abandoned: return .abandoned
    case .error: return .failedTechnically
    default: break
    }
    if attempts.count >= maxAttempts { return .rejected }
    switch attempts.last?.outcome {
    case .decided(.error), .decided(.timeout): return .failedTechnically
    case .decided(.review): return .pending
    default: return .abandoned
    }
  }
}
