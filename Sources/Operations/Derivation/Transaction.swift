import Vocabulary

/// One person's wish to pass, from the first capture to the end.
struct Transaction: Sendable {
  /// Code of its name in the log.
  let id: Int32
  /// Code of its unit.
  let unit: Int32
  /// Code of what served its first event.
  let source: Int32
  /// Row of its first event.
  let row: Int32
  let start: Int64
  let attempts: AttemptList
  let arm: Arm
  let state: TransactionState
  /// Whether the log itself says how it ended.
  let hasTerminalEvent: Bool
  let isReviewed: Bool
  let hasNegativeDuration: Bool
  /// Whether it was refused and later confirmed genuine.
  let isConfirmedFalseReject: Bool
  /// Whether staff overrode the machine.
  let isOverridden: Bool
  /// Pose of the first attempt, if the log tells it.
  let firstPose: PoseBin?
  let truth: LogEvent.Truth?
  /// Milliseconds after the start, ``undecided`` without a decision.
  private let decided: Int64
  /// Milliseconds after the start, ``undecided`` without an answer.
  private let answered: Int64
  /// What few transactions have; millions are held at once.
  private let rare: RareParts?

  private static let undecided = Int64.min

  private final class RareParts: Sendable {
    let truthProbability: Double
    let handleMilliseconds: [Int64]

    init?(_ truthProbability: Double, _ handleMilliseconds: [Int64]) {
      guard truthProbability != 1 || !handleMilliseconds.isEmpty else { return nil }
      self.truthProbability = truthProbability
      self.handleMilliseconds = handleMilliseconds
    }
  }

  /// The probability with which it was chosen for checking.
  var truthProbability: Double { rare?.truthProbability ?? 1 }
  /// From start to the last automatic decision; `nil` without a decision.
  var decisionMilliseconds: Int64? { decided == Self.undecided ? nil : decided }
  /// From start to the last event that answered or ended it; `nil` without one.
  var resolutionMilliseconds: Int64? { answered == Self.undecided ? nil : answered }
  /// Of closed reviews, negative ones left out.
  var handleMilliseconds: [Int64] { rare?.handleMilliseconds ?? [] }

  var isAcceptedAutomatically: Bool { state == .accepted && !isReviewed }
  var isAccepted: Bool { state == .accepted || state == .reviewAccepted }
}

extension Transaction {
  /// Derives a transaction from its events, which are in order of time.
  ///
  /// - Parameter silentSince: with an event after it, it may still go on, and is not yet abandoned.
  /// - Returns: `nil` if they contradict each other: a gap in the attempts or one before the one it follows, two decisions of
  ///   one attempt, an attempt after an accept, two ends, an end against the last decision, a review that closed before it
  ///   opened, two arms or units.
  init?(_ rows: ArraySlice<Int32>, _ columns: EventColumns, maxAttempts: Int, silentSince: Int64) {
    guard let first = rows.first else { return nil }
    let story = TransactionStory(rows, columns)
    guard story.isOfOneArmAndUnit, let attempts = story.attempts, !story.contradicts(attempts) else {
      return nil
    }
    id = columns.transactions[Int(first)]
    unit = columns.units[Int(first)]
    source = columns.sourceCodes[Int(first)]
    row = first
    arm = columns.marks[Int(first)].arm
    start = story.start ?? columns.instants[Int(first)]
    self.attempts = attempts
    isReviewed = story.isReviewed
    state = .init(
      attempts, closed: story.closed, isReviewed: isReviewed, end: story.end, maxAttempts: maxAttempts,
      isSilent: story.last.map { $0 <= silentSince } ?? true)
    hasTerminalEvent =
      state == .reviewAccepted || state == .reviewRejected || story.end != nil || attempts.isAccepted
      || state == .rejected
      || state == .failedTechnically
    firstPose = story.firstPose
    let decided = story.lastDecision.map { [start] in $0 - start }
    self.decided = decided ?? Self.undecided
    answered = story.lastAnswer.map { [start] in $0 - start } ?? Self.undecided
    isOverridden = story.isOverridden
    rare = RareParts(story.truthProbability, story.handled.filter { $0 >= 0 })
    hasNegativeDuration =
      story.hasNegativeWait || story.handled.contains { $0 < 0 } || (decided ?? 0) < 0
    truth = story.truth
    let isConfirmed = story.closed == .accept || story.isOverridden || truth == .genuine
    isConfirmedFalseReject = story.isRefused && !attempts.isAccepted && isConfirmed
  }
}
