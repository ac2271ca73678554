import Operations
import Pilots
import Vocabulary

/// What became of the lines of a log, counted while they are read.
struct LogTally {
  /// Lines of one reason.
  struct Case {
    var count = 0
    let first: OperationLog.Refusal
  }

  private(set) var kept = 0
  private(set) var refusals: [String: Case] = [:]
  private(set) var skipped: [String: Int] = [:]
  private(set) var blank = 0
  private var kinds = [Int](repeating: 0, count: 2 * LogEvent.Kind.allCases.count)
  private(set) var first: Int64?
  private(set) var last: Int64?
  private var units = UnitCounter()
  private let countsUnits: Bool

  init(countsUnits: Bool) { self.countsUnits = countsUnits }

  var refused: Int { refusals.values.reduce(0) { $0 + $1.count } }
  var read: Int { kept + refused + skipped.values.reduce(0, +) }

  /// The place of a kind among all of them.
  private static func number(of kind: LogEvent.Kind) -> Int {
    switch kind {
    case .assigned: 0
    case .capture: 1
    case .compare: 2
    case .decision: 3
    case .override: 4
    case .truth: 5
    case .transactionStart: 6
    case .captureFailed: 7
    case .retryPrompt: 8
    case .reviewOpen: 9
    case .reviewClose: 10
    case .transactionEnd: 11
    }
  }

  mutating func keep(_ event: LogEvent, unit: ByteSlice) {
    kept += 1
    kinds[2 * Self.number(of: event.kind) + (event.arm == .baseline ? 0 : 1)] += 1
    first = min(first ?? event.instant, event.instant)
    last = max(last ?? event.instant, event.instant)
    if countsUnits { units.insert(unit, event.arm) }
  }

  mutating func refuse(_ refusal: OperationLog.Refusal) {
    refusals[refusal.reason, default: Case(first: refusal)].count += 1
  }

  mutating func skip(_ reason: String) { skipped[reason, default: 0] += 1 }

  mutating func passBlank() { blank += 1 }

  /// Events of each kind that occurs.
  var events: [LogAccount.KindCount] {
    LogEvent.Kind.allCases.compactMap { kind in
      let index = Self.number(of: kind)
      let counts = PerArm(baseline: kinds[2 * index], augmented: kinds[2 * index + 1])
      return counts.baseline + counts.augmented == 0
        ? nil : LogAccount.KindCount(kind: kind.rawValue, counts: counts)
    }
  }

  /// Different units of each arm; `nil` if they were not counted, or are too many to be.
  var unitCounts: PerArm<Int>? { countsUnits ? units.units : nil }
}
