/// The phases of a window as strata, with the days of each as its fixed weight.
struct PhaseStrata: Sendable {
  private let window: LogWindow
  /// Days of each phase that has begun.
  let weights: [Double]
  /// Whether the arms' shares change, so that the mix of phases differs between the arms and pooling would mislead.
  let changesAllocation: Bool

  /// - Returns: `nil` if there is one phase.
  init?(_ window: LogWindow, _ settings: OperationsSettings) {
    let ends = window.phases.dropFirst() + [window.end]
    let covered = zip(window.phases, ends).map { start, end in
      max(0, window.calendar.days(from: start, to: min(end, window.coveredEnd)))
    }
    weights = covered.prefix { $0 > 0 }.map(Double.init)
    guard weights.count > 1 else { return nil }
    self.window = window
    changesAllocation = settings.phases.contains {
      ($0.plannedShare ?? settings.plannedShare) != settings.plannedShare
    }
  }

  func phase(of transaction: Transaction) -> Int { window.phase(of: transaction.start) }
}
