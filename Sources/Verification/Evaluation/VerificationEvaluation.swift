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
  /// What other programs would have stated; `nil` unless it was asked for.
  public var compatibility: [CompatibilityRecord]?

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
