/// A model by name and version.
public struct ModelIdentity: Codable, Sendable, Equatable {
  public var name: String
  public var version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
