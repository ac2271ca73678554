import Vocabulary

/// What the events of one transaction say, gathered in one pass.
struct TransactionStory {
  private(set) var isOfOneArmAndUnit = true
  private(set) var hasTwoEnds = false
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
  private(set) var truth: LogEvent.Truth?
  private(set) var truthProbability = 1.0
  private var numbered: [Numbered] = []
  private var contradicts = false

  /// One attempt as far as it is known.
  private struct Numbered {
    let number: Int
    var decision: LogEvent.Outcome?
    var hasFailedCapture = false
  }

  /// - Parameter rows: in order of time.
  init(_ rows: ArraySlice<Int32>, _ columns: EventColumns) {
    let first = rows.first.map(Int.init) ?? 0
    for row in rows.map(Int.init) {
      let marks = columns.marks[row]
      if marks.arm != columns.marks[first].arm || columns.units[row] != columns.units[first] {
        isOfOneArmAndUnit = false
      }
      addAttempt(marks)
      if firstPose == nil, marks.attempt == 1 { firstPose = marks.poseBin }
      add(marks, instant: columns.instants[row], columns.rareFields(row))
    }
  }

  private mutating func add(_ marks: EventMarks, instant: Int64, _ fields: RareFields?) {
    if (fields?.waitMilliseconds ?? 0) < 0 { hasNegativeWait = true }
    if [.decision, .reviewClose, .override, .transactionEnd].contains(marks.kind) { lastAnswer = instant }
    switch marks.kind {
    case .transactionStart: if start == nil { start = instant }
    case .decision:
      lastDecision = instant
      if marks.outcome == .reject || marks.outcome == .review { isRefused = true }
    case .reviewOpen: isReviewed = true
    case .reviewClose:
      isReviewed = true
      closed = fields?.reviewOutcome
      if let handle = fields?.handleMilliseconds { handled.append(handle) }
    case .override: isOverridden = true
    case .truth:
      truth = fields?.truth
      truthProbability = fields?.truthProbability ?? 1
    case .transactionEnd:
      if let end, end != marks.outcome { hasTwoEnds = true }
      end = marks.outcome
    case .assigned, .capture, .captureFailed, .compare, .retryPrompt: break
    }
  }

  private mutating func addAttempt(_ marks: EventMarks) {
    guard let number = marks.attempt else { return }
    let index =
      numbered.lastIndex { $0.number == number }
      ?? {
        numbered.append(Numbered(number: number))
        return numbered.count - 1
      }()
    if marks.kind == .captureFailed { numbered[index].hasFailedCapture = true }
    guard marks.kind == .decision else { return }
    if numbered[index].decision != nil { contradicts = true }
    numbered[index].decision = marks.outcome
  }

  /// `nil` if there is a gap, two decisions of one attempt, or an attempt after an accept.
  var attempts: AttemptList? {
    guard !contradicts else { return nil }
    var list = AttemptList()
    for (index, attempt) in numbered.sorted(by: { $0.number < $1.number }).enumerated() {
      guard attempt.number == index + 1, !list.isAccepted else { return nil }
      list.append(
        attempt.decision.map { .decided($0) } ?? (attempt.hasFailedCapture ? .failedToAcquire : .incomplete))
    }
    return list
  }
}
