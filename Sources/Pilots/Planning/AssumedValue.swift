/// A number that a plan rests on, and where it comes from.
public struct AssumedValue: Codable, Sendable, Equatable {
  public enum Source: String, Codable, Sendable, CaseIterable {
    case manifest
    case option
    /// Computed from an earlier run; rates seen there are optimistic if the run was chosen for them.
    case earlierRun = "earlier-run"
  }

  public var value: Double
  public var source: Source

  public init(_ value: Double, _ source: Source) {
    self.value = value
    self.source = source
  }

  /// What the command line says stands above the manifest, and that above an earlier run.
  static func first(option: Double?, manifest: Double?, run: Double?) -> AssumedValue? {
    option.map { AssumedValue($0, .option) } ?? manifest.map { AssumedValue($0, .manifest) }
      ?? run.map { AssumedValue($0, .earlierRun) }
  }
}
