import Statistics
import Vocabulary

/// The paired difference augmented − baseline in one cell, or the ratio where the quantity says so.
public struct ContrastRecord: Codable, Sendable, Equatable {
  /// What is compared.
  public enum Quantity: String, Codable, Sendable, CaseIterable {
    /// The true accept rate; the difference in it.
    case tar
    /// The false accept rate; the difference in it.
    case far
    /// The false accept rate; augmented over baseline. Equal rates have 1, and the interval comes from the log ratio.
    case farRatio = "far_ratio"
  }

  public var set: String
  public var farTarget: Double
  public var policy: ThresholdPolicy
  public var scope: ThresholdScope
  public var quantity: Quantity
  /// What became of comparisons without a score; under `exclude` only those that both arms scored are compared.
  public var failure: FailurePolicy
  /// Whether only comparisons that both arms scored take part; `nil` if all do.
  public var isCompleteCase: Bool?
  public var delta: Estimate
  /// The band that covers all cells of the family at once; `nil` for a contrast that is looked at alone.
  public var simultaneous: Interval?
  /// Two-sided p value of "no difference", by itself.
  public var p: Double?
  /// The same adjusted for looking at all cells of the family.
  public var pAdjusted: Double?
  public var reading: ContrastReading

  public init(
    set: String, farTarget: Double, policy: ThresholdPolicy, scope: ThresholdScope, quantity: Quantity,
    failure: FailurePolicy = .reject, delta: Estimate, simultaneous: Interval? = nil, p: Double?,
    pAdjusted: Double?, reading: ContrastReading
  ) {
    self.set = set
    self.farTarget = farTarget
    self.policy = policy
    self.scope = scope
    self.quantity = quantity
    self.failure = failure
    self.delta = delta
    self.simultaneous = simultaneous
    self.p = p
    self.pAdjusted = pAdjusted
    self.reading = reading
  }
}

extension ContrastRecord {
  /// Evaluations of earlier versions do not say what became of missing scores: they were rejected.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      set: try values.decode(String.self, forKey: .set),
      farTarget: try values.decode(Double.self, forKey: .farTarget),
      policy: try values.decode(ThresholdPolicy.self, forKey: .policy),
      scope: try values.decode(ThresholdScope.self, forKey: .scope),
      quantity: try values.decode(Quantity.self, forKey: .quantity),
      failure: try values.decodeIfPresent(FailurePolicy.self, forKey: .failure) ?? .reject,
      delta: try values.decode(Estimate.self, forKey: .delta),
      simultaneous: try values.decodeIfPresent(Interval.self, forKey: .simultaneous),
      p: try values.decodeIfPresent(Double.self, forKey: .p),
      pAdjusted: try values.decodeIfPresent(Double.self, forKey: .pAdjusted),
      reading: try values.decode(ContrastReading.self, forKey: .reading))
    isCompleteCase = try values.decodeIfPresent(Bool.self, forKey: .isCompleteCase)
  }
}
