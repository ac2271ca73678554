import Statistics
import Vocabulary

/// How much of what happened in the window came too late, in each arm.
///
/// What happened before or after it is left out: then all units may be served by one arm.
struct LateEvents: Sendable, Equatable {
  /// Late events of all, where the arms differ by more than chance makes, at the unit; `nil` where they do not.
  private(set) var apart: PerArm<BinomialCount>?

  /// - Parameter isLate: by row; `nil` for what is left out for another reason.
  /// - Complexity: O(events).
  init(_ columns: EventColumns, _ window: LogWindow, isLate: (Int) -> Bool?) {
    var tally = UnitTally(units: columns.unitNames.count, phases: window.phases.count)
    for row in 0..<columns.count {
      let instant = columns.instants[row]
      guard instant >= window.start, instant < window.end, let isLate = isLate(row) else { continue }
      tally.add(
        isLate ? 1 : 0, of: 1, unit: columns.units[row], columns.marks[row].arm,
        phase: window.phase(of: instant))
    }
    apart = tally.shares.apart()
  }
}
