import Vocabulary

/// The transactions that may be compared, and why others may not.
struct TransactionTable: Sendable {
  enum Reason: String, CaseIterable, Sendable {
    /// Its unit was seen in both arms.
    case mixedExposure = "mixed-exposure"
    case outsideWindow = "outside-window"
    /// Started too late to be followed to its end.
    case followUpIncomplete = "follow-up-incomplete"
    case inconsistent
    /// Known to be an impostor: counted for the false accept rate alone.
    case impostor
  }

  struct Exclusion: Sendable {
    let reason: Reason
    let arm: Arm
    let place: LogPlace
  }

  /// Eligible and not known to be an impostor's, by start and id.
  let eligible: [Transaction]
  let impostors: [Transaction]
  let exclusions: [Exclusion]
  /// Units by the arms they were seen in.
  let unitsSeen: PerArm<Set<String>>
  let mixedUnits: Set<String>
  /// Units with a transaction that was begun, and with one that was decided, whatever the filters.
  let unitsStarted: PerArm<Set<String>>
  let unitsDecided: PerArm<Set<String>>

  init(_ log: CleanLog, window: LogWindow, settings: OperationsSettings) {
    var seen = PerArm<Set<String>>(baseline: [], augmented: [])
    var (started, decided) = (seen, seen)
    for event in log.events {
      seen[event.arm].insert(event.unit)
      if event.transaction != nil { started[event.arm].insert(event.unit) }
      if event.kind == .decision { decided[event.arm].insert(event.unit) }
    }
    let mixed = seen.baseline.intersection(seen.augmented)
    unitsSeen = seen
    (unitsStarted, unitsDecided) = (started, decided)
    mixedUnits = mixed
    var eligible: [Transaction] = []
    var impostors: [Transaction] = []
    var exclusions: [Exclusion] = []
    for events in Self.grouped(log.events) {
      guard let first = events.first else { continue }
      let exclude = { (reason: Reason) in
        exclusions.append(Exclusion(reason: reason, arm: first.arm, place: first.place))
      }
      if events.contains(where: { mixed.contains($0.unit) }) {
        exclude(.mixedExposure)
      } else if first.instant < window.start || first.instant >= window.end {
        exclude(.outsideWindow)
      } else if first.instant > window.lastStart {
        exclude(.followUpIncomplete)
      } else if let transaction = Transaction(events, maxAttempts: settings.maxAttempts) {
        if transaction.truth == .impostor {
          impostors.append(transaction)
          exclude(.impostor)
        } else {
          eligible.append(transaction)
        }
      } else {
        exclude(.inconsistent)
      }
    }
    self.eligible = eligible
    self.impostors = impostors
    self.exclusions = exclusions
  }

  /// The events of each transaction, by its first event.
  private static func grouped(_ events: [LogEvent]) -> [ArraySlice<LogEvent>] {
    var place: [String: Int] = [:]
    var groups: [[LogEvent]] = []
    for event in events {
      guard let id = event.transaction else { continue }
      if let index = place[id] {
        groups[index].append(event)
      } else {
        place[id] = groups.count
        groups.append([event])
      }
    }
    return groups.map { $0[...] }
  }

  func excluded(_ reason: Reason, _ arm: Arm) -> Int {
    exclusions.reduce(0) { $0 + ($1.reason == reason && $1.arm == arm ? 1 : 0) }
  }

  func transactions(_ arm: Arm) -> [Transaction] { eligible.filter { $0.arm == arm } }
}
