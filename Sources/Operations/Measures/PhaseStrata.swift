import Vocabulary

/// The phases of a window as strata with fixed weights.
///
/// Where the planned shares stay, a transaction belongs to the phase in which it began, weighted by the days of each. Where they
/// change, it belongs to the phase in which its unit was first seen, weighted by the units of each: a unit keeps the arm that it
/// got then, so that later its arms hold unlike mixtures of newcomers and of those who know the gate.
struct PhaseStrata: Sendable {
  private let window: LogWindow
  /// By phase.
  let weights: [Double]
  /// Whether the arms' shares change, so that the mix of phases differs between the arms and pooling would mislead.
  let changesAllocation: Bool
  /// By unit, where shares change.
  private let firstPhases: [Int]

  /// - Returns: `nil` if there is one phase.
  /// - Complexity: O(units).
  init?(_ window: LogWindow, _ settings: OperationsSettings, _ exposure: UnitExposure) {
    let ends = window.phases.dropFirst() + [window.end]
    let covered = zip(window.phases, ends).map { start, end in
      max(0, window.calendar.days(from: start, to: min(end, window.coveredEnd)))
    }
    let days = covered.prefix { $0 > 0 }.map(Double.init)
    guard days.count > 1 else { return nil }
    self.window = window
    changesAllocation = settings.phases.contains {
      ($0.plannedShare ?? settings.plannedShare) != settings.plannedShare
    }
    firstPhases = changesAllocation ? exposure.firstPhases(of: window) : []
    weights =
      changesAllocation
      ? days.indices.map { phase in
        Arm.allCases.reduce(0) { $0 + Double(exposure.count(.started, $1, phase: phase, of: window)) }
      } : days
  }

  func phase(of transaction: Transaction) -> Int {
    changesAllocation ? firstPhases[Int(transaction.unit)] : window.phase(of: transaction.start)
  }
}
