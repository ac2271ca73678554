import Statistics
import Vocabulary

/// How much TAR a class of poses loses against frontal pairs, as EFHQ reports it: each at the threshold of its rule.
///
/// - Reference: Dao and others (2024), EFHQ, CVPR, verification benchmark.
public struct CrossViewDrop: Codable, Sendable, Equatable {
  public var arm: Arm
  /// The class that is compared with `f2f`.
  public var set: String
  public var farTarget: Double
  public var policy: ThresholdPolicy
  public var scope: ThresholdScope
  /// TAR of f2f − TAR of the set, as a fraction; positive is a loss.
  public var points: Estimate
  /// The same over the TAR of f2f.
  public var relative: Estimate
}

/// How the drop changed from the baseline to the augmented model, paired: negative is a smaller drop.
public struct CrossViewDropChange: Codable, Sendable, Equatable {
  public var set: String
  public var farTarget: Double
  public var policy: ThresholdPolicy
  public var scope: ThresholdScope
  /// Drop of the augmented model − drop of the baseline, in fractions of TAR.
  public var delta: Estimate
  public var p: Double?
}
