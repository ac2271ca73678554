import Vocabulary

/// What became of the transactions of one arm at one attempt.
///
/// `entered = succeeded + abandoned + toReview + refused + continued`.
public struct FunnelStage: Codable, Sendable, Equatable {
  public var arm: Arm
  /// `attempt-1`, `attempt-2`, …; the last stage is `review`.
  public var stage: String
  public var entered: Int
  public var succeeded: Int
  /// Left here.
  public var abandoned: Int
  /// Went to manual review from here.
  public var toReview: Int
  /// Refused here, whatever became of it elsewhere, or failed technically.
  public var refused: Int
  /// Tried again; in `review`: still open.
  public var continued: Int

  public init(
    arm: Arm, stage: String, entered: Int, succeeded: Int, abandoned: Int, toReview: Int, refused: Int,
    continued: Int
  ) {
    self.arm = arm
    self.stage = stage
    self.entered = entered
    self.succeeded = succeeded
    self.abandoned = abandoned
    self.toReview = toReview
    self.refused = refused
    self.continued = continued
  }
}
