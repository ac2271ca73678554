import Statistics

/// What is to be measured on the comparisons, and how.
public struct VerificationDesign: Sendable {
  /// FAR targets, each in (0, 1).
  public var targets: [Double]
  public var policies: [ThresholdPolicy]
  public var scopes: [ThresholdScope]
  public var failure: FailurePolicy
  /// The baseline's threshold in service; `nil`: fitted on the comparisons.
  public var fixedThreshold: Double?
  public var replicates: Int
  public var level: ConfidenceLevel
  public var seed: UInt64
  /// Other programs whose readings are put beside ours.
  public var compatibility: [CompatibilityMode] = []
  /// How many replicates are computed at a time; changes no digit.
  public var threads: Int

  public init(
    targets: [Double] = [1e-2, 1e-3, 1e-4], policies: [ThresholdPolicy] = [.fixed, .oracle],
    scopes: [ThresholdScope] = [.global, .cell], failure: FailurePolicy = .reject,
    fixedThreshold: Double? = nil, replicates: Int = 2000, level: ConfidenceLevel = .percent95, seed: UInt64,
    threads: Int = 1
  ) {
    precondition(targets.allSatisfy { $0 > 0 && $0 < 1 }, "a FAR target lies strictly between 0 and 1")
    precondition(replicates >= 0 && threads >= 1, "replicates and threads are counts")
    self.targets = targets
    self.policies = policies
    self.scopes = scopes
    self.failure = failure
    self.fixedThreshold = fixedThreshold
    self.replicates = replicates
    self.level = level
    self.seed = seed
    self.threads = threads
  }
}
