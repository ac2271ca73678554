import Operations
import Verification
import Vocabulary

/// How the numbers of an evaluation were made, as far as a reader must know it.
public struct EvaluationDesign: Codable, Sendable, Equatable {
  /// FAR target at which extreme poses are judged; `nil` without comparisons.
  public var primaryFar: Double?
  public var primarySets: [String]
  public var frontalSets: [String]
  /// Largest loss of TAR on frontal faces that counts as unharmed, as a fraction.
  public var frontalMargin: Double?
  /// What becomes of comparisons without a score.
  public var failure: FailurePolicy
  /// Angles that were not measured and were taken as given; every report repeats them.
  public var poseAssumption: PoseAngles?
  public var level: Double
  public var replicates: Int
  /// Whose threshold extreme poses are judged at; `nil` in evaluations of earlier versions: oracle.
  public var primaryPolicy: ThresholdPolicy?
  /// The bounds of yaw that poses were binned by; `nil` where EFHQ's bins were.
  public var poseEdges: [Double]?

  public init(
    primaryFar: Double? = nil, primarySets: [String] = [], frontalSets: [String] = [],
    frontalMargin: Double? = nil, failure: FailurePolicy = .reject, poseAssumption: PoseAngles? = nil,
    level: Double = 0.95, replicates: Int = 0, primaryPolicy: ThresholdPolicy? = nil,
    poseEdges: [Double]? = nil
  ) {
    self.primaryFar = primaryFar
    self.primarySets = primarySets
    self.frontalSets = frontalSets
    self.frontalMargin = frontalMargin
    self.failure = failure
    self.poseAssumption = poseAssumption
    self.level = level
    self.replicates = replicates
    self.primaryPolicy = primaryPolicy
    self.poseEdges = poseEdges
  }
}
