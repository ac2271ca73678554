import Statistics
import Verification
import Vocabulary

/// What the laboratory's rates and the poses of the field say the field should see, beside what it saw.
///
/// FRR = Σ w_p·(1 − TAR_p), with w_p the share of pose p among first attempts: later attempts, and successes alone, are a
/// selection of survivors.
///
/// - Assumes: people are enrolled frontally, the field decides at the laboratory's threshold, and within a pose its
///   captures are like those of the laboratory. A unit's first attempts count as one draw of the mix. Rates of the poses
///   vary together as their replicates do, since they share people and threshold.
/// - Reference: Cochran (1977), Sampling Techniques, section 5A.9.
public struct FieldProjection: Codable, Sendable, Equatable {
  /// One pose of first attempts.
  public struct Pose: Codable, Sendable, Equatable {
    public var bin: PoseBin
    /// First attempts of both arms.
    public var firstAttempts: Int
    public var share: Double
    /// Share of mates that the laboratory rejects, frontal against this pose; unknown if it has none.
    public var falseRejectRate: PerArm<Estimate>
    public var change: Estimate
  }

  public var far: Double
  public var policy: ThresholdPolicy
  public var poses: [Pose]
  /// Projected false reject rate of first attempts, by arm, and its change.
  public var falseRejectRate: PerArm<Estimate>
  public var change: Estimate
  /// What the log saw: the proxy, and its change.
  public var observed: PerArm<Estimate>
  public var observedChange: Estimate
  /// Share of first attempts in poses that the laboratory did not measure.
  public var unmeasuredShare: Double
}
