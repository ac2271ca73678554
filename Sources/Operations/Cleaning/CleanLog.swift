import Vocabulary

/// The events that may be evaluated, in their order of time, and what became of all others.
struct CleanLog: Sendable {
  /// By instant, ties by id: the order of the lines never matters.
  let events: [LogEvent]
  let exclusions: [Exclusion]

  /// Why events were left out.
  enum Reason: String, CaseIterable, Sendable {
    /// The same id with the same content, seen before.
    case duplicate
    /// The same id with other content: all of them are left out.
    case contradictoryDuplicate = "contradictory-duplicate"
    /// Observed after `complete_until`.
    case late
  }

  struct Exclusion: Sendable {
    let reason: Reason
    let arm: Arm
    let place: LogPlace
  }

  init(_ log: OperationLog, window: LogWindow) {
    var firstOfId: [String: Int] = [:]
    firstOfId.reserveCapacity(log.events.count)
    var isContradicted = [Bool](repeating: false, count: log.events.count)
    var isRepeated = isContradicted
    for (index, event) in log.events.enumerated() {
      guard let first = firstOfId[event.id] else {
        firstOfId[event.id] = index
        continue
      }
      isRepeated[index] = true
      if !event.hasSameContent(as: log.events[first]) { isContradicted[first] = true }
    }
    var kept: [LogEvent] = []
    var exclusions: [Exclusion] = []
    for (index, event) in log.events.enumerated() {
      let isContradictory = isContradicted[firstOfId[event.id] ?? index]
      let reason: Reason? =
        isContradictory
        ? .contradictoryDuplicate
        : isRepeated[index]
          ? .duplicate : (event.observed ?? event.instant) > window.completeUntil ? .late : nil
      if let reason {
        exclusions.append(Exclusion(reason: reason, arm: event.arm, place: event.place))
      } else {
        kept.append(event)
      }
    }
    events = kept.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }
    self.exclusions = exclusions
  }

  func count(_ reason: Reason, _ arm: Arm) -> Int {
    exclusions.reduce(0) { $0 + ($1.reason == reason && $1.arm == arm ? 1 : 0) }
  }
}

extension LogEvent {
  /// Whether two events say the same, wherever they stand.
  func hasSameContent(as other: LogEvent) -> Bool {
    var moved = other
    moved.place = place
    return self == moved
  }
}
