/// A model by name and version, with the setting it is served at.
public struct ModelIdentity: Codable, Sendable, Equatable {
  public var name: String
  public var version: String
  /// The threshold in service as the pilot states it; `nil` if it was fitted, and in evaluations of earlier releases.
  public var threshold: Double?

  public init(name: String, version: String, threshold: Double? = nil) {
    self.name = name
    self.version = version
    self.threshold = threshold
  }
}
