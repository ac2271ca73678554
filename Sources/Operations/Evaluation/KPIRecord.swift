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
  /// Trials, or how many times were measured; `nil` if they are withheld.
  public var denominator: Int?
  /// Different people behind the trials, or devices that may be people's; `nil` if the log tells nobody apart, if they are
  /// withheld, and in evaluations of earlier releases.
  public var people: Int?
  public var estimate: Estimate

  public init(
    kpi: KPI, arm: Arm, set: String, numerator: Int?, denominator: Int?, people: Int? = nil,
    estimate: Estimate
  ) {
    self.kpi = kpi
    self.arm = arm
    self.set = set
    self.numerator = numerator
    self.denominator = denominator
    self.people = people
    self.estimate = estimate
  }

  /// Those who count against the fewest that may be told: people, else trials; 0 if neither is known.
  public var behind: Int { [people, denominator].compactMap(\.self).min() ?? 0 }

  /// Whether the estimate weights phases, so that it is not the numerator over the denominator.
  public var isWeighted: Bool { estimate.method == .phaseStrata }

  /// Whether it is not told, since few people stand behind it or behind another that it would betray.
  public var isWithheld: Bool {
    estimate.reason == SmallCellRule.smallCell || estimate.reason == SmallCellRule.complement
  }
}
