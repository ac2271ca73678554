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
  /// How many independent comparisons the mated ones count like; `nil` if unknown.
  public var effectiveMated: Double?
  /// How many independent comparisons the non-mated ones count like; `nil` if unknown.
  public var effectiveNonMated: Double?
  /// The false reject rate read exactly, where at most four people erred, or did not.
  public var falseRejectExact: ExactReadings?
  /// The false accept rate read exactly, where at most four couples erred.
  public var falseAcceptExact: ExactReadings?
  /// With failures to acquire and to enrol counted in; only beside the reading that leaves them out, and where samples
  /// are named.
  public var generalized: GeneralizedRates?

  public init(
    arm: Arm, set: String, farTarget: Double, policy: ThresholdPolicy, scope: ThresholdScope,
    failure: FailurePolicy, threshold: Double?, thresholdIs: String? = nil, thresholdBelow: Double? = nil,
    mated: Int, matedAccepted: Int, nonMated: Int, falseAccepts: Int, farBudget: Int?, farReached: Double?,
    support: TargetSupport, tar: Estimate, far: Estimate
  ) {
    self.arm = arm
    self.set = set
    self.farTarget = farTarget
    self.policy = policy
    self.scope = scope
    self.failure = failure
    self.threshold = threshold
    self.thresholdIs = thresholdIs
    self.thresholdBelow = thresholdBelow
    self.mated = mated
    self.matedAccepted = matedAccepted
    self.nonMated = nonMated
    self.falseAccepts = falseAccepts
    self.farBudget = farBudget
    self.farReached = farReached
    self.support = support
    self.tar = tar
    self.far = far
  }
}
