/// All that a run has read: what the pilot is, and its data.
public struct PilotInputs: Sendable {
  public var manifest: PilotManifest
  /// `nil` if the manifest has no section `verification`.
  public var comparisons: ComparisonData?
  /// Comparisons that thresholds are fixed on, if the manifest names inputs of their own for that.
  public var calibration: ComparisonData?
  /// `nil` if the manifest has no section `operations`.
  public var log: LogData?

  public init(
    manifest: PilotManifest, comparisons: ComparisonData? = nil, calibration: ComparisonData? = nil,
    log: LogData? = nil
  ) {
    self.manifest = manifest
    self.comparisons = comparisons
    self.calibration = calibration
    self.log = log
  }

  /// One record a file, in the order of reading.
  public var records: [InputRecord] {
    (comparisons?.inputs ?? []) + (calibration?.inputs ?? []) + (log?.inputs ?? [])
  }
}
