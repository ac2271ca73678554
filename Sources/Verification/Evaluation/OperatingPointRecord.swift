import Statistics
import Vocabulary

/// One arm in one cell at one FAR target, under one threshold rule.
public struct OperatingPointRecord: Codable, Sendable, Equatable {
  public var arm: Arm
  public var set: String
  public var farTarget: Double
  public var policy: ThresholdPolicy
  public var scope: ThresholdScope
  public var failure: FailurePolicy
  /// The smallest candidate that keeps the budget; `nil` if it is above all scores.
  public var threshold: Double?
  /// `above-all-scores` where `threshold` is `nil`.
  public var thresholdIs: String?
  /// The largest score below the threshold.
  public var thresholdBelow: Double?
  public var mated: Int
  public var matedAccepted: Int
  public var nonMated: Int
  public var falseAccepts: Int
  /// False accepts that the target allows in the cell that fixed the threshold.
  public var farBudget: Int?
  public var farReached: Double?
  public var support: TargetSupport
  public var tar: Estimate
  public var far: Estimate
}
