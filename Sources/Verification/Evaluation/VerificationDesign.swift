import Statistics

/// What is to be measured on the comparisons, and how.
public struct VerificationDesign: Sendable {
  /// FAR targets, each in (0, 1).
  public var targets: [Double]
  public var policies: [ThresholdPolicy]
  public var scopes: [ThresholdScope]
  public var failure: FailurePolicy
  /// The target at which design effects and pose curves are read; `nil`: the first.
  public var primaryTarget: Double?
  /// Bounds of the slices of |yaw| and of pitch, ascending, in degrees.
  public var curveEdges: (yaw: [Double], pitch: [Double]) = Self.defaultCurveEdges
  /// The baseline's threshold in service; `nil`: fitted on the comparisons.
  public var fixedThreshold: Double?
  public var replicates: Int
  public var level: ConfidenceLevel
  public var seed: UInt64
  /// Other programs whose readings are put beside ours.
  public var compatibility: [CompatibilityMode] = []
  /// How many replicates are computed at a time; changes no digit.
  public var threads: Int

  /// Steps of 15 degrees; what lies beyond 90 (yaw) or 45 (pitch) is one slice.
  public static let defaultCurveEdges: (yaw: [Double], pitch: [Double]) = (
    yaw: [0, 15, 30, 45, 60, 75, 90, 180], pitch: [-180, -45, -30, -15, 0, 15, 30, 45, 180]
  )

  public init(
    targets: [Double] = [1e-2, 1e-3, 1e-4], policies: [ThresholdPolicy] = [.fixed, .oracle],
    scopes: [ThresholdScope] = [.global, .cell], failure: FailurePolicy = .reject,
    primaryTarget: Double? = nil, fixedThreshold: Double? = nil, replicates: Int = 2000,
    level: ConfidenceLevel = .percent95, seed: UInt64,
    threads: Int = 1
  ) {
    precondition(targets.allSatisfy { $0 > 0 && $0 < 1 }, "a FAR target lies strictly between 0 and 1")
    precondition(replicates >= 0 && threads >= 1, "replicates and threads are counts")
    self.targets = targets
    self.policies = policies
    self.scopes = scopes
    self.failure = failure
    self.primaryTarget = primaryTarget
    self.fixedThreshold = fixedThreshold
    self.replicates = replicates
    self.level = level
    self.seed = seed
    self.threads = threads
  }

  /// The index of the primary target; the first if it is none of the targets.
  var primaryIndex: Int { primaryTarget.flatMap { targets.firstIndex(of: $0) } ?? 0 }
}
