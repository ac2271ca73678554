import Statistics

/// How differences between the arms are taken, as the manifest fixes it.
struct ComparisonPlan: Sendable {
  /// Of every interval, and of all looks together.
  let level: ConfidenceLevel
  let seed: UInt64
  let look: Look
  let phases: PhaseStrata?
  let prior: PriorPeriod?

  init(
    _ table: TransactionTable, _ window: LogWindow, _ settings: OperationsSettings, look: Look,
    level: ConfidenceLevel, seed: UInt64
  ) {
    self.level = level
    self.seed = seed
    self.look = look
    phases = settings.design == .randomised ? PhaseStrata(window, settings) : nil
    prior =
      settings.design == .randomised && settings.unit != .day
      ? PriorPeriod(table.prePeriod, KPI.allCases.filter(\.isCounted)) : nil
  }

  /// The level at which the difference of a count is taken.
  var levelOfDifferences: ConfidenceLevel { look.levelOfOneLook(level) ?? level }
}
