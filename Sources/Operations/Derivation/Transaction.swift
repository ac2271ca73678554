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
  var arm: Arm
  let state: TransactionState
  private let marks: Marks
  /// Pose of the first attempt, if the log tells it.
  let firstPose: PoseBin?
  let truth: LogEvent.Truth?
  /// How long the machine took for the one attempt it answered, in milliseconds; ``unanswered`` if the log does not say, the
  /// clock ran backwards, or there are several.
  private let response: Int32
  /// Milliseconds after the start; ``undecided`` without a decision, ``long`` where ``RareParts`` hold it.
  private let decided: Int32
  /// The same for an answer.
  private let answered: Int32
  /// What few transactions have; millions are held at once.
  private let rare: RareParts

  private static let undecided = Int32.min
  private static let long = Int32.max
  private static let unanswered = Int32.min

  /// What holds for it or not, in one byte.
  private struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    static let terminalEvent = Marks(rawValue: 1)
    static let reviewed = Marks(rawValue: 2)
    static let negativeDuration = Marks(rawValue: 4)
    static let confirmedFalseReject = Marks(rawValue: 8)
    static let overridden = Marks(rawValue: 16)
    static let stated = Marks(rawValue: 32)
    static let untimedReview = Marks(rawValue: 64)
  }

  /// Whether the log itself says how it ended.
  var hasTerminalEvent: Bool { marks.contains(.terminalEvent) }
  var isReviewed: Bool { marks.contains(.reviewed) }
  var hasNegativeDuration: Bool { marks.contains(.negativeDuration) }
  /// Whether it was refused and later confirmed genuine.
  var isConfirmedFalseReject: Bool { marks.contains(.confirmedFalseReject) }
  /// Whether staff overrode the machine.
  var isOverridden: Bool { marks.contains(.overridden) }

  /// Whether the log itself says when it began.
  var hasStatedStart: Bool { marks.contains(.stated) }
  /// Whether a review was closed without its handle time.
  var hasUntimedReview: Bool { marks.contains(.untimedReview) }

  /// The probability with which it was chosen for checking.
  var truthProbability: Double { rare.truthProbability }
  /// From start to the last automatic decision; `nil` without a decision.
  var decisionMilliseconds: Int64? {
    decided == Self.long ? rare.decided : decided == Self.undecided ? nil : Int64(decided)
  }
  /// From start to the last event that answered or ended it; `nil` without one.
  var resolutionMilliseconds: Int64? {
    answered == Self.long ? rare.answered : answered == Self.undecided ? nil : Int64(answered)
  }
  /// Of closed reviews, negative ones left out.
  var handleMilliseconds: [Int64] { rare.handleMilliseconds }
  /// How long the machine took for each attempt that it answered, as far as the log says; negative ones left out.
  var responseMilliseconds: [Int32] {
    response == Self.unanswered ? rare.responses : [response]
  }

  var isAcceptedAutomatically: Bool { state == .accepted && !isReviewed }
  var isAccepted: Bool { state == .accepted || state == .reviewAccepted }
  /// Whether its end says accepted, and nothing in the log did: no attempt, no review, no override.
  var isAcceptedByNobody: Bool { state == .accepted && !attempts.isAccepted && !isReviewed && !isOverridden }
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
    state = .init(
      attempts, closed: story.closed, isReviewed: story.isReviewed, end: story.end, maxAttempts: maxAttempts,
      isSilent: story.last.map { $0 <= silentSince } ?? true)
    firstPose = story.firstPose
    let decided = story.lastDecision.map { [start] in $0 - start }
    let answered = story.lastAnswer.map { [start] in $0 - start }
    self.decided = Self.short(decided)
    self.answered = Self.short(answered)
    let told = story.responses
    let responses = told.filter { $0 >= 0 }
    response = responses.count == 1 ? responses[0] : Self.unanswered
    rare = RareParts(
      truthProbability: story.truthProbability, handled: story.handled.filter { $0 >= 0 },
      responses: responses,
      decided: self.decided == Self.long ? decided : nil,
      answered: self.answered == Self.long ? answered : nil)
    truth = story.truth
    var marks = Self.marks(story, attempts, state)
    if (decided ?? 0) < 0 || responses.count < told.count { marks.insert(.negativeDuration) }
    self.marks = marks
  }

  private static func short(_ milliseconds: Int64?) -> Int32 {
    guard let milliseconds else { return undecided }
    // The ends of the range stand for what does not fit.
    guard let short = Int32(exactly: milliseconds), short != undecided else { return long }
    return short
  }

  private static func marks(
    _ story: TransactionStory, _ attempts: AttemptList, _ state: TransactionState
  ) -> Marks {
    var marks: Marks = []
    if [.reviewAccepted, .reviewRejected, .rejected, .failedTechnically].contains(state)
      || story.end != nil || attempts.isAccepted
    {
      marks.insert(.terminalEvent)
    }
    if story.isReviewed { marks.insert(.reviewed) }
    if story.isOverridden { marks.insert(.overridden) }
    if story.start != nil { marks.insert(.stated) }
    if story.hasUntimedReview { marks.insert(.untimedReview) }
    if story.hasNegativeWait || story.handled.contains(where: { $0 < 0 }) { marks.insert(.negativeDuration) }
    let isConfirmed = story.closed == .accept || story.isOverridden || story.truth == .genuine
    if story.isRefused && !attempts.isAccepted && isConfirmed { marks.insert(.confirmedFalseReject) }
    return marks
  }
}
