/// All that a run has read: what the pilot is, and its data.
public struct PilotInputs: Sendable {
  public var manifest: PilotManifest
  /// `nil` if the manifest has no section `verification`.
  public var comparisons: ComparisonData?
  /// `nil` if the manifest has no section `operations`.
  public var log: LogData?

  public init(manifest: PilotManifest, comparisons: ComparisonData? = nil, log: LogData? = nil) {
    self.manifest = manifest
    self.comparisons = comparisons
    self.log = log
  }

  /// One record a file, in the order of reading.
  public var records: [InputRecord] { (comparisons?.inputs ?? []) + (log?.inputs ?? []) }
}
