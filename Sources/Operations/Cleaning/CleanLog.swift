import Vocabulary

/// The events that may be evaluated, transaction by transaction in their order of time, and what became of all others.
struct CleanLog: Sendable {
  private(set) var columns: EventColumns
  /// Rows that are kept: by transaction, instant, kind and id, so that the order of the lines never matters.
  private(set) var rows: [Int32]
  /// Events read.
  let eventCount: Int
  /// Events kept of each arm.
  private(set) var kept = PerArm(baseline: 0, augmented: 0)
  /// The instant of the last event kept that no clock gone wrong put after all follow-up; `nil` without any.
  private(set) var last: Int64?
  /// How often one source decided.
  struct Decisions: Sendable, Equatable {
    /// Whatever their outcome.
    var all = 0
    /// Accept, reject or review.
    var answers = 0

    mutating func add(_ isAnswer: Bool) {
      all += 1
      if isAnswer { answers += 1 }
    }
  }

  /// By phase of the window, what decided in each arm: codes of sources.
  private(set) var deciders: [PerArm<[Int32: Decisions]>]
  private(set) var exclusions = PerArm<[Reason: Exclusion]>(baseline: [:], augmented: [:])
  /// How much came too late; `nil` where nothing did.
  private(set) var late: LateEvents?

  /// Why events were left out.
  enum Reason: String, CaseIterable, Sendable {
    /// The same id with the same content; the copy that was observed first is kept.
    case duplicate
    /// The same id with other content: all of them are left out.
    case contradictoryDuplicate = "contradictory-duplicate"
    /// Observed after `complete_until`.
    case late
    /// Observed after the look at the pilot was due; the next look's, if there is one.
    case afterLook = "after-look"
  }

  /// - Parameter excluded: traffic that is nobody's, and so no decision of the pilot.
  /// - Complexity: O(n log n).
  init(_ events: consuming EventColumns, window: LogWindow, without excluded: [TrafficExclusion] = []) {
    columns = events
    columns.freezeNames()
    eventCount = columns.count
    deciders = window.phases.map { _ in PerArm(baseline: [:], augmented: [:]) }
    rows = []
    rows.reserveCapacity(eventCount)
    let reasons = Self.reasons(columns, window)
    let traffic = ExcludedTraffic(excluded, columns)
    for row in 0..<eventCount {
      if let reason = reasons[row] {
        exclusions[columns.marks[row].arm][reason, default: Exclusion()].add(columns.place(row))
      } else {
        rows.append(Int32(row))
        count(row, window, isExcluded: traffic.contains(row, of: columns))
      }
    }
    if count(.late, .baseline) + count(.late, .augmented) > 0 {
      late = LateEvents(columns, window) { row in
        guard !traffic.contains(row, of: columns) else { return nil }
        return reasons[row] == .late ? true : reasons[row] == nil ? false : nil
      }
    }
    Self.order(&rows, columns)
    columns.forgetIds()
  }

  private mutating func count(_ row: Int, _ window: LogWindow, isExcluded: Bool) {
    let (marks, instant) = (columns.marks[row], columns.instants[row])
    kept[marks.arm] += 1
    if instant <= window.end + window.followUp { last = max(last ?? instant, instant) }
    if marks.kind == .decision, !isExcluded, instant >= window.start, instant < window.end {
      let isAnswer = [.accept, .reject, .review].contains(marks.outcome)
      deciders[window.phase(of: instant)][marks.arm][columns.sourceCodes[row], default: Decisions()]
        .add(isAnswer)
    }
  }

  /// Frees the events once their transactions are known; where they stood is kept.
  mutating func forgetEvents() {
    columns.forgetEvents()
    rows = []
  }

  mutating func forgetNamesOfPeople() { columns.forgetNamesOfPeople() }

  mutating func forgetNames() { columns.forgetNames() }

  private static func reasons(_ all: EventColumns, _ window: LogWindow) -> [Reason?] {
    var reasons = [Reason?](repeating: nil, count: all.count)
    for row in 0..<all.count {
      let observed = observed(row, all)
      if observed > window.completeUntil { reasons[row] = window.isLate(observed) ? .late : .afterLook }
    }
    // Events of one id side by side, the first line first.
    let byId = (0..<Int32(all.count)).sorted { a, b in
      (all.ids[Int(a)], a) < (all.ids[Int(b)], b)
    }
    var start = 0
    while start < byId.count {
      var end = start + 1
      while end < byId.count, all.ids[Int(byId[end])] == all.ids[Int(byId[start])] { end += 1 }
      if end - start > 1 {
        let copies = byId[start..<end].map(Int.init)
        let kept = Self.firstObserved(copies, all)
        let agree = copies.allSatisfy { all.haveSameContent(kept, $0) }
        for row in copies where !agree || row != kept {
          reasons[row] = agree ? .duplicate : .contradictoryDuplicate
        }
      }
      start = end
    }
    return reasons
  }

  /// When the log system got an event; as it happened, if the log does not say.
  private static func observed(_ row: Int, _ all: EventColumns) -> Int64 {
    all.observed(row) ?? all.instants[row]
  }

  /// Whether an event came late is told by its first copy: a log system that delivers it once more stamps it anew.
  private static func firstObserved(_ copies: [Int], _ all: EventColumns) -> Int {
    copies.reduce(copies[0]) { observed($1, all) < observed($0, all) ? $1 : $0 }
  }

  private static func order(_ rows: inout [Int32], _ all: EventColumns) {
    rows.sort { a, b in
      let (a, b) = (Int(a), Int(b))
      if all.transactions[a] != all.transactions[b] { return all.transactions[a] < all.transactions[b] }
      if all.instants[a] != all.instants[b] { return all.instants[a] < all.instants[b] }
      let kinds = (all.marks[a].kind.order, all.marks[b].kind.order)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      return all.ids[a] < all.ids[b]
    }
  }

  func count(_ reason: Reason, _ arm: Arm) -> Int { exclusions[arm][reason]?.count ?? 0 }

  /// Both arms together.
  func exclusion(_ reason: Reason) -> Exclusion {
    Arm.allCases.compactMap { exclusions[$0][reason] }.reduce(into: Exclusion()) { $0.add($1) }
  }

  /// The rows of each transaction, in order of time.
  var transactions: TransactionRows { TransactionRows(rows, columns.transactions) }
}
