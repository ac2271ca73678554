import Statistics
import Vocabulary

/// The difference augmented − baseline of one KPI in one set, at the unit of randomisation.
public struct KPIContrast: Codable, Sendable, Equatable {
  public var kpi: KPI
  public var set: String
  public var delta: Estimate
  /// Two-sided p value of "no difference", by itself.
  public var p: Double?
  /// The same after adjustment over the sets looked at.
  public var pAdjusted: Double?
  public var reading: ContrastReading
  /// The plain difference of the arms' ratios, where `delta` weights phases or is adjusted for an earlier period.
  public var unadjusted: Estimate?
  /// The interval that holds for all rates over all transactions at once, or for all parts of one kind; `nil` for times, and in
  /// evaluations of earlier releases.
  public var simultaneous: Interval?

  public init(
    kpi: KPI, set: String, delta: Estimate, p: Double?, pAdjusted: Double? = nil, reading: ContrastReading,
    unadjusted: Estimate? = nil, simultaneous: Interval? = nil
  ) {
    self.kpi = kpi
    self.set = set
    self.delta = delta
    self.p = p
    self.pAdjusted = pAdjusted
    self.reading = reading
    self.unadjusted = unadjusted
    self.simultaneous = simultaneous
  }
}
