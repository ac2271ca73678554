/// All that a run has read: what the pilot is, and its data.
public struct PilotInputs: Sendable {
  public var manifest: PilotManifest
  /// `nil` if the manifest has no section `verification`.
  public var comparisons: ComparisonData?
  /// Comparisons that thresholds are fixed on, if the manifest names inputs of their own for that.
  public var calibration: ComparisonData?
  /// `nil` if the manifest has no section `operations`.
  public var log: LogData?
  /// `nil` if the manifest names no plan.
  public var plan: PlanData?
  /// The fingerprint of the key of pseudonyms; `nil` if the pilot has none.
  public var keyFingerprint: String?

  public init(
    manifest: PilotManifest, comparisons: ComparisonData? = nil, calibration: ComparisonData? = nil,
    log: LogData? = nil, plan: PlanData? = nil
  ) {
    self.manifest = manifest
    self.comparisons = comparisons
    self.calibration = calibration
    self.log = log
    self.plan = plan
  }

  /// One record a file, in the order of reading.
  public var records: [InputRecord] {
    (comparisons?.inputs ?? []) + (calibration?.inputs ?? []) + (log?.inputs ?? [])
      + (plan.map { [$0.input] } ?? [])
  }
}
