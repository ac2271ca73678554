import Statistics
import Vocabulary

/// One KPI of one arm in one set, with its counts.
public struct KPIRecord: Codable, Sendable, Equatable {
  public var kpi: KPI
  public var arm: Arm
  /// `all`, a pose bin of the first attempt such as `profile_left`, or `site=…`.
  public var set: String
  /// `nil` for times and weighted rates, which have none.
  public var numerator: Int?
  /// Trials, or transactions behind a time.
  public var denominator: Int
  public var estimate: Estimate

  public init(kpi: KPI, arm: Arm, set: String, numerator: Int?, denominator: Int, estimate: Estimate) {
    self.kpi = kpi
    self.arm = arm
    self.set = set
    self.numerator = numerator
    self.denominator = denominator
    self.estimate = estimate
  }
}
