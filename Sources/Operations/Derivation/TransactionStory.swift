import Vocabulary

/// What the events of one transaction say, gathered in one pass.
struct TransactionStory {
  private(set) var isOfOneArmAndUnit = true
  private(set) var start: Int64?
  private(set) var end: LogEvent.Outcome?
  /// The last closed review.
  private(set) var closed: LogEvent.ReviewOutcome?
  private(set) var isReviewed = false
  private(set) var isRefused = false
  private(set) var isOverridden = false
  private(set) var firstPose: PoseBin?
  private(set) var lastDecision: Int64?
  /// The last decision, closed review, override or stated end.
  private(set) var lastAnswer: Int64?
  private(set) var handled: [Int64] = []
  private(set) var hasNegativeWait = false
  private(set) var hasUntimedReview = false
  private(set) var truth: LogEvent.Truth?
  private(set) var truthProbability = 1.0
  private var numbered: [Numbered] = []
  private var contradicts = false
  /// The last event of what happened; what was found out later is none.
  private(set) var last: Int64?
  private var reviews = ReviewOrder()

  /// One attempt as far as it is known.
  private struct Numbered {
    let number: Int
    let start: Int64
    var decision: LogEvent.Outcome?
    var hasFailedCapture = false
    var response = AttemptResponse()

    /// Whether the machine answered it; an error or a timeout is no answer.
    var isAnswered: Bool { decision == .accept || decision == .reject || decision == .review }
  }

  /// - Parameter rows: in order of time.
  init(_ rows: ArraySlice<Int32>, _ columns: EventColumns) {
    let first = rows.first.map(Int.init) ?? 0
    for row in rows.map(Int.init) {
      let marks = columns.marks[row]
      // A day is the unit of what begins in it, also past midnight.
      if marks.arm != columns.marks[first].arm
        || (marks.unitType != .day && columns.units[row] != columns.units[first])
      {
        isOfOneArmAndUnit = false
      }
      addAttempt(marks, columns.instants[row], columns.response(row))
      if firstPose == nil, marks.attempt == 1 { firstPose = marks.poseBin }
      add(marks, instant: columns.instants[row], columns.rareFields(row))
    }
  }

  private mutating func add(_ marks: EventMarks, instant: Int64, _ fields: RareFields?) {
    if (fields?.waitMilliseconds ?? 0) < 0 { hasNegativeWait = true }
    if [.decision, .reviewClose, .override, .transactionEnd].contains(marks.kind) { lastAnswer = instant }
    if marks.kind != .truth { last = instant }
    switch marks.kind {
    case .transactionStart: if start == nil { start = instant }
    case .decision:
      lastDecision = instant
      if marks.outcome == .reject || marks.outcome == .review { isRefused = true }
    case .reviewOpen:
      isReviewed = true
      reviews.open(fields?.review)
    case .reviewClose:
      isReviewed = true
      reviews.close(fields?.review, fields?.reviewOutcome)
      closed = fields?.reviewOutcome
      if let handle = fields?.handleMilliseconds { handled.append(handle) } else { hasUntimedReview = true }
    case .override: isOverridden = true
    case .truth:
      truth = fields?.truth
      truthProbability = fields?.truthProbability ?? 1
    case .transactionEnd:
      if let end, end != marks.outcome { contradicts = true }
      end = marks.outcome
    case .assigned, .capture, .captureFailed, .compare, .retryPrompt: break
    }
  }

  private mutating func addAttempt(_ marks: EventMarks, _ instant: Int64, _ response: ResponseTime?) {
    guard let number = marks.attempt else { return }
    let index =
      numbered.lastIndex { $0.number == number }
      ?? {
        numbered.append(Numbered(number: number, start: instant))
        return numbered.count - 1
      }()
    if let response { numbered[index].response.add(response, from: marks.kind) }
    if marks.kind == .captureFailed { numbered[index].hasFailedCapture = true }
    guard marks.kind == .decision else { return }
    if numbered[index].decision != nil { contradicts = true }
    numbered[index].decision = marks.outcome
  }

  /// How long the machine took for each attempt that it answered, in milliseconds, as far as the log says.
  var responses: [Int32] {
    numbered.lazy.filter(\.isAnswered).compactMap(\.response.milliseconds)
  }

  /// Whether its decisions exclude each other: two ends, a review that closed before it opened or both ways, or an end
  /// against the review's or the model's last word that nobody overrode.
  func contradicts(_ attempts: AttemptList) -> Bool {
    if contradicts || reviews.contradicts { return true }
    guard !isOverridden, let end else { return false }
    switch closed {
    case .accept: return end == .rejected
    case .reject: return end == .accepted
    case .unclear: return false
    case nil: return end == .rejected && attempts.isAccepted && !isReviewed
    }
  }

  /// `nil` if there is a gap, two decisions of one attempt, an attempt after an accept, or one that began before the one
  /// that it follows.
  var attempts: AttemptList? {
    guard !contradicts else { return nil }
    var list = AttemptList()
    var start = Int64.min
    for (index, attempt) in numbered.sorted(by: { $0.number < $1.number }).enumerated() {
      guard attempt.number == index + 1, !list.isAccepted, attempt.start >= start else { return nil }
      start = attempt.start
      list.append(
        attempt.decision.map { .decided($0) } ?? (attempt.hasFailedCapture ? .failedToAcquire : .incomplete))
    }
    return list
  }
}
