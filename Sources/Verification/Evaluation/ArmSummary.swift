import Statistics
import Vocabulary

/// One arm's measures that need no threshold.
public struct ArmSummary: Codable, Sendable, Equatable {
  public var arm: Arm
  public var set: String
  public var eer: Estimate
  /// The threshold at which the equal error rate was read; `nil` if above all scores.
  public var eerThreshold: Double?
  public var auc: Estimate
  /// Signed separation of the two classes; not invariant under monotone maps.
  public var dPrime: Double?
  /// Probes without any score, of all probes; without sample names the share of comparisons without a score.
  public var failureToAcquire: Estimate
  /// Comparisons without a score, of all.
  public var missing: BinomialCount
  /// References without any score, of all references; `nil` without sample names.
  public var failureToEnrol: Estimate?
}
