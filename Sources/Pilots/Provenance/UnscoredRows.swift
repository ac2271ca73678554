import Vocabulary

/// How many comparisons of one file have no score of a model: failures to acquire or enrol, or missing values.
public struct UnscoredRows: Codable, Sendable, Equatable {
  public var arm: Arm
  public var mated: Int
  public var nonMated: Int

  public init(arm: Arm, mated: Int, nonMated: Int) {
    self.arm = arm
    self.mated = mated
    self.nonMated = nonMated
  }

  /// Of both classes.
  public var count: Int { mated + nonMated }
}
