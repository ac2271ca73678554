import Statistics
import Vocabulary

/// The look at a pilot that fell due last, and the window as it stood then.
///
/// A group-sequential look is at the log up to the end of the first whole week, from the second on, by which its share of the
/// plan was reached. What came later belongs to the next look, and after the last one to none: a run at any other time says
/// the same, so that nothing is spent twice. Of 700 alike pilots
/// with two looks planned by units, run every week for eight weeks, 4.0 % are called different; were each run another look at
/// all there is, 9.3 % (simulated).
///
/// When a look falls due depends on how many units came, never on what became of them, and only on what was known by then.
struct DueLook {
  let plan: LookPlan
  private let whole: LogWindow
  private let log: OperationLog
  private let settings: OperationsSettings
  private let level: ConfidenceLevel

  init(
    plan: LookPlan, window: LogWindow, log: OperationLog, settings: OperationsSettings, level: ConfidenceLevel
  ) {
    self.plan = plan
    whole = window
    self.log = log
    self.settings = settings
    self.level = level
  }

  /// - Complexity: O(weeks) where looks are planned by days; O(looks · events log events) where by units.
  var window: LogWindow {
    guard case .groupSequential(_, let units) = plan else { return whole }
    let firsts = units == nil ? [] : firstSeen
    var (number, due): (Int, LogWindow?) = (0, nil)
    for end in whole.weekEnds {
      let cut = whole.cut(at: end)
      let reached = self.number(cut, atLeast: number + 1, firsts)
      if reached > number { (number, due) = (reached, cut) }
    }
    // The last day of a week need not be over, since logs end with their last event.
    let isWholeWeeks = whole.coveredDays % 7 == 0
    if isWholeWeeks || due == nil, self.number(whole, atLeast: number + 1, firsts) > number { return whole }
    // Nothing lies beyond the look.
    guard let due, let end = due.lookEnd, whole.lastStart > end else { return whole }
    return due
  }

  /// Which look was due; 0 where it is certainly below `least`.
  private func number(_ window: LogWindow, atLeast least: Int, _ firsts: [Int64]) -> Int {
    let most = number(window, units: firsts.partitioningIndex { $0 >= window.coveredEnd + 1 })
    guard most >= least, case .groupSequential(_, .some) = plan else { return most >= least ? most : 0 }
    let table = TransactionTable(CleanLog(log.columns, window: window), window: window, settings: settings)
    return number(window, units: Arm.allCases.reduce(0) { $0 + table.units($1) })
  }

  private func number(_ window: LogWindow, units: Int) -> Int {
    Look(plan, days: (window.coveredDays, window.days), units: units, level: level).number ?? 0
  }

  /// When each unit was first seen in each arm, ascending: by an instant no more units can have a transaction than these.
  private var firstSeen: [Int64] {
    let columns = log.columns
    var first = [Int64](repeating: .max, count: 2 * columns.unitNames.count)
    for row in 0..<columns.count
    where columns.transactions[row] >= 0 && columns.instants[row] >= whole.start {
      let place = 2 * Int(columns.units[row]) + (columns.marks[row].arm == .augmented ? 1 : 0)
      first[place] = min(first[place], columns.instants[row])
    }
    return first.filter { $0 < .max }.sorted()
  }
}
