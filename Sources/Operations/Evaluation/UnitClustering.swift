import Statistics
import Vocabulary

/// How alike the trials of one unit are in one KPI of one arm, over all transactions: what its intervals rest on.
public struct UnitClustering: Codable, Sendable, Equatable {
  public var kpi: KPI
  public var arm: Arm
  /// Units with a trial.
  public var units: Int
  /// Units of equal size that would count as much; see `RatioSample.kishUnits`.
  public var kishUnits: Double
  /// Of a share, the correlation of trials within units by analysis of variance, which may be negative; `nil` for an amount,
  /// or if it cannot be told.
  public var intraclassCorrelation: Double?
  /// How many times larger than with independent trials the variance is; `nil` where the correlation is.
  public var designEffect: Double?

  /// - Returns: `nil` without a trial.
  init?(_ kpi: KPI, _ arm: Arm, _ sample: RatioSample) {
    guard let kish = sample.kishUnits else { return nil }
    let isShare = kpi.unit == .share
    self.kpi = kpi
    self.arm = arm
    units = sample.units
    kishUnits = kish
    intraclassCorrelation = isShare ? sample.intraclassCorrelation : nil
    designEffect = isShare ? sample.designEffect : nil
  }
}
