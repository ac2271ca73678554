import Statistics
import Vocabulary

/// Everything measured on the comparisons, as it is stored and reported.
///
/// Property names follow `contrapose/evaluation/1` when written in snake_case.
public struct VerificationEvaluation: Codable, Sendable, Equatable {
  public var convention = "accept-if-score-at-or-above-threshold"
  public var poses: [CellSize]
  public var operatingPoints: [OperatingPointRecord]
  public var contrasts: [ContrastRecord]
  public var summary: [ArmSummary]
  /// The DET curves of both arms over all comparisons, thinned for drawing.
  public var curves: [ErrorCurve]

  /// Against the margin that the pilot states; `nil` if it has no frontal comparisons.
  public var frontalNonInferiority: FrontalNonInferiority?
  /// The policy that verdicts rest on where a criterion names none; `nil` in evaluations of earlier versions: oracle.
  public var verdictPolicy: ThresholdPolicy?
  /// What thresholds were fixed on; `nil` without a calibration set.
  public var calibration: CalibrationSize?
  /// What turned heads lose against frontal ones, by arm.
  public var crossViewDrops: [CrossViewDrop]?
  /// How that changed.
  public var crossViewDropChanges: [CrossViewDropChange]?
  /// How the rates of poses vary together; `nil` in evaluations of earlier versions.
  public var poseCorrelations: [PoseCorrelation]?
  /// Each declared group column, at every target and policy.
  public var fairness: [FairnessRecord]?
  /// TAR along yaw and pitch, if angles are known.
  public var poseCurves: [PoseCurve]?

  /// What the comparisons contain by pose and group; `nil` in evaluations of earlier versions.
  public var representativeness: [Representation]?
  /// People of the test who were in the training data; `nil` if that was not checked.
  public var trainingSubjectsInTest: Int?
  /// What other programs would have stated; `nil` unless it was asked for.
  public var compatibility: [CompatibilityRecord]?
  /// Their EER, AUC and d′; `nil` unless a program that has its own was asked for.
  public var compatibilityMeasures: [CompatibilityMeasure]?

  /// The reading of missing scores that the design asked for; the other one, where there is one, stands behind it.
  public var mainFailure: FailurePolicy { operatingPoints.first?.failure ?? .reject }

  public init(
    poses: [CellSize], operatingPoints: [OperatingPointRecord], contrasts: [ContrastRecord],
    summary: [ArmSummary], curves: [ErrorCurve]
  ) {
    self.poses = poses
    self.operatingPoints = operatingPoints
    self.contrasts = contrasts
    self.summary = summary
    self.curves = curves
  }
}
