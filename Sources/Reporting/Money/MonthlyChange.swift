import Economics
import Operations
import Pilots
import Statistics

/// What changes in a month at full traffic, from the baseline to the augmented model: negative is fewer.
///
/// Rates of the log times the volume of a mean month of the first year; of each flow its own rates where flows are priced
/// apart.
struct MonthlyChange {
  /// Retries, with the interval of their rate's change.
  let retries: Estimate?
  /// Transactions that a person decides, likewise.
  let reviews: Estimate?
  /// Hours of reviewing; its ends are the first and the last decile of the draws.
  let reviewHours: Estimate?

  init(_ operations: OperationsEvaluation, _ economics: EconomicsEvaluation) {
    let month = economics.annualTransactions / 12
    let events = { (kpi: KPI, yearly: Estimate?) in
      yearly.map { $0.times(1 / 12) } ?? operations.contrast(kpi).map { $0.delta.times(month) }
    }
    retries = events(.retriesPerTransaction, economics.changePerYear?.retries)
    reviews = events(.manualReviewRate, economics.changePerYear?.reviews)
    let freed = economics.quantiles?.reviewHoursFreedPerYear
    if let p10 = freed?.p10, let p50 = freed?.p50, let p90 = freed?.p90 {
      reviewHours = Estimate(-p50 / 12, Interval(low: -p90 / 12, high: -p10 / 12), method: .monteCarlo)
    } else {
      reviewHours = nil
    }
  }
}

extension Estimate {
  /// The estimate of a positive multiple.
  fileprivate func times(_ factor: Double) -> Estimate {
    var result = self
    result.value = value.map { $0 * factor }
    (result.low, result.high) = (low.map { $0 * factor }, high.map { $0 * factor })
    return result
  }
}
