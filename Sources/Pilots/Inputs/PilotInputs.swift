/// All that a run has read: what the pilot is, and its data.
public struct PilotInputs: Sendable {
  public var manifest: PilotManifest
  /// `nil` if the manifest has no section `verification`.
  public var comparisons: ComparisonData?
  /// `nil` if the manifest has no section `operations`.
  public var log: LogData?
  /// `nil` if the manifest names no plan.
  public var plan: PlanData?

  public init(
    manifest: PilotManifest, comparisons: ComparisonData? = nil, log: LogData? = nil, plan: PlanData? = nil
  ) {
    self.manifest = manifest
    self.comparisons = comparisons
    self.log = log
    self.plan = plan
  }

  /// One record a file, in the order of reading.
  public var records: [InputRecord] {
    (comparisons?.inputs ?? []) + (log?.inputs ?? []) + (plan.map { [$0.input] } ?? [])
  }
}
