import Statistics
import Vocabulary

/// The paired difference augmented − baseline in one cell.
public struct ContrastRecord: Codable, Sendable, Equatable {
  public enum Quantity: String, Codable, Sendable, CaseIterable { case tar, far }

  public var set: String
  public var farTarget: Double
  public var policy: ThresholdPolicy
  public var scope: ThresholdScope
  public var quantity: Quantity
  public var delta: Estimate
  /// Two-sided p value of "no difference", by itself.
  public var p: Double?
  /// The same after Holm's adjustment over the pose classes of one target, rule and quantity.
  public var pAdjusted: Double?
  public var reading: ContrastReading
}
