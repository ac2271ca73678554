import Statistics

/// A bound that an estimate must keep with its whole interval, and what came of it.
struct CriterionBound {
  let limit: Double
  let direction: CriterionOutcome.Direction
  /// Whether an interval that ends on the bound keeps it.
  let includesLimit: Bool

  /// Met if the whole interval keeps the bound, not met if no part of it does.
  func status(_ estimate: Estimate) -> CriterionOutcome.Status {
    guard let interval = estimate.interval else { return .undetermined }
    // Turned so that larger is better.
    let (low, high, bound) =
      direction == .above ? (interval.low, interval.high, limit) : (-interval.high, -interval.low, -limit)
    if includesLimit ? low >= bound : low > bound { return .met }
    return (includesLimit ? high < bound : high <= bound) ? .notMet : .undetermined
  }

  /// Whether the estimate itself keeps the bound, whatever its interval does; an unknown one does.
  func isKept(by estimate: Estimate) -> Bool {
    guard let value = estimate.value else { return true }
    return direction == .above ? value > limit : value < limit
  }

  /// More units an arm until the interval would clear the bound at the effect seen so far: widths shrink with the
  /// square root of the units.
  ///
  /// - Returns: `nil` without an interval, or if the estimate lies on the bound.
  func unitsNeeded(_ estimate: Estimate, units: Int) -> Int? {
    guard let value = estimate.value, let interval = estimate.interval, value != limit, units > 0 else {
      return nil
    }
    let half = value > limit ? value - interval.low : interval.high - value
    let ratio = half / abs(value - limit)
    let more = Double(units) * (ratio * ratio - 1)
    return more.isFinite ? max(0, Int(min(more, 1e12).rounded(.up))) : nil
  }
}
