import Statistics

/// How differences between the arms are taken, as the manifest fixes it.
struct ComparisonPlan: Sendable {
  /// Of every interval, and of all looks together.
  let level: ConfidenceLevel
  let seed: UInt64
  let look: Look
  let phases: PhaseStrata?
  let prior: PriorPeriod?
  /// Cells of fewer people are withheld.
  let fewest: Int
  /// What the log can say.
  let scope: LogScope

  init(
    _ table: TransactionTable, _ window: LogWindow, _ settings: OperationsSettings, look: Look,
    level: ConfidenceLevel, seed: UInt64, fewest: Int,
    scope: LogScope = .everything
  ) {
    self.level = level
    self.seed = seed
    self.look = look
    self.fewest = fewest
    self.scope = scope
    phases = settings.design == .randomised ? PhaseStrata(window, settings, table.exposure) : nil
    prior =
      settings.design == .randomised && settings.unit != .day
      ? PriorPeriod(table.prePeriod, KPI.allCases.filter(\.isCounted)) : nil
  }

  /// A difference over all phases together; none where the arms' shares changed, since the mix of phases then differs
  /// between the arms and would pass for an effect of the model.
  func unpooled(_ contrast: KPIContrast) -> KPIContrast {
    guard phases?.changesAllocation == true else { return contrast }
    return KPIContrast(
      kpi: contrast.kpi, set: contrast.set,
      delta: .unknown("the arms' shares changed between phases, which are not pooled", level: level), p: nil,
      reading: .undetermined)
  }

  /// The level at which the difference of a count is taken.
  var levelOfDifferences: ConfidenceLevel { look.levelOfOneLook(level) ?? level }
}
