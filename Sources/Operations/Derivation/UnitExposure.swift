import Vocabulary

/// How far each unit came, in each arm, whatever the filters.
struct UnitExposure: Sendable {
  enum Stage: UInt8, CaseIterable, Sendable {
    /// In any event.
    case seen
    /// With a transaction that was begun.
    case started
    /// With a decision.
    case decided
    /// With a decision, or a capture that failed.
    case tried
  }

  /// By unit: one bit for each stage in each arm.
  private var bits: [UInt8]
  /// By unit: its first instant.
  private var first: [Int64]

  /// - Parameters:
  ///   - traffic: what is nobody's exposure, such as staff.
  ///   - window: what lies outside is no exposure either, such as the days when everybody is back on the baseline; but a
  ///     unit may have been assigned before.
  /// - Complexity: O(events).
  init(_ log: CleanLog, without traffic: ExcludedTraffic? = nil, window: LogWindow) {
    bits = [UInt8](repeating: 0, count: log.columns.unitNames.count)
    first = [Int64](repeating: .max, count: bits.count)
    for row in log.rows.map(Int.init) {
      let instant = log.columns.instants[row]
      let marks = log.columns.marks[row]
      let isInside = instant < window.end && (instant >= window.start || marks.kind == .assigned)
      if !isInside || traffic?.contains(row, of: log.columns) == true { continue }
      let unit = Int(log.columns.units[row])
      first[unit] = min(first[unit], instant)
      bits[unit] |= Self.bit(.seen, marks.arm)
      if log.columns.transactions[row] >= 0 { bits[unit] |= Self.bit(.started, marks.arm) }
      if marks.kind == .decision { bits[unit] |= Self.bit(.decided, marks.arm) }
      if marks.kind == .decision || marks.kind == .captureFailed { bits[unit] |= Self.bit(.tried, marks.arm) }
    }
  }

  private static func bit(_ stage: Stage, _ arm: Arm) -> UInt8 {
    1 << (2 * stage.rawValue + (arm == .augmented ? 1 : 0))
  }

  func reached(_ stage: Stage, _ arm: Arm, unit: Int32) -> Bool {
    bits[Int(unit)] & Self.bit(stage, arm) != 0
  }

  /// Whether it was seen in both arms.
  func isMixed(_ unit: Int32) -> Bool {
    reached(.seen, .baseline, unit: unit) && reached(.seen, .augmented, unit: unit)
  }

  /// Units that reached a stage in one arm, those of both arms left out.
  func count(_ stage: Stage, _ arm: Arm) -> Int {
    bits.indices.reduce(0) {
      $0 + (reached(stage, arm, unit: Int32($1)) && !isMixed(Int32($1)) ? 1 : 0)
    }
  }

  /// The same, of units first seen in a phase.
  func count(_ stage: Stage, _ arm: Arm, phase: Int, of window: LogWindow) -> Int {
    bits.indices.reduce(0) { sum, unit in
      let isCounted =
        reached(stage, arm, unit: Int32(unit)) && !isMixed(Int32(unit))
        && window.phase(of: first[unit]) == phase
      return sum + (isCounted ? 1 : 0)
    }
  }

  /// By unit, the phase in which it was first seen; the first for those who never were.
  func firstPhases(of window: LogWindow) -> [Int] {
    first.map { $0 == .max ? 0 : window.phase(of: $0) }
  }

  /// Units that reached a stage in one arm, whatever they did in the other.
  func countInArm(_ stage: Stage, _ arm: Arm) -> Int {
    bits.indices.reduce(0) { $0 + (reached(stage, arm, unit: Int32($1)) ? 1 : 0) }
  }

  /// When a unit was first seen; `nil` if it never was.
  func firstSeen(_ unit: Int32) -> Int64? { first[Int(unit)] == .max ? nil : first[Int(unit)] }

  /// Units seen in both arms.
  var mixed: Int { bits.indices.reduce(0) { $0 + (isMixed(Int32($1)) ? 1 : 0) } }

  /// Units seen in any arm.
  var all: Int { count(.seen, .baseline) + count(.seen, .augmented) + mixed }
}
