import Vocabulary

/// How the TARs of several pose pairs, or their changes, vary together: they share people, and a threshold.
///
/// Read from the replicates of people, in which both move together.
public struct PoseCorrelation: Codable, Sendable, Equatable {
  public var farTarget: Double
  public var policy: ThresholdPolicy
  /// `nil`: of the changes from the baseline to the augmented model.
  public var arm: Arm?
  /// Names of the pose pairs, such as `frontal-profile_left`.
  public var sets: [String]
  /// Below the diagonal, row by row: the second with the first, the third with the first and second, and so on.
  public var lower: [Double]

  public init(farTarget: Double, policy: ThresholdPolicy, arm: Arm?, sets: [String], lower: [Double]) {
    self.farTarget = farTarget
    self.policy = policy
    self.arm = arm
    self.sets = sets
    self.lower = lower
  }

  /// The correlation of two sets; `nil` if one is not among them.
  public func value(_ a: String, _ b: String) -> Double? {
    guard let i = sets.firstIndex(of: a), let j = sets.firstIndex(of: b) else { return nil }
    let (row, column) = (max(i, j), min(i, j))
    return row == column ? 1 : lower[row * (row - 1) / 2 + column]
  }
}
