/// The section `privacy` of a manifest.
public struct PrivacySettings: Codable, Sendable, Equatable {
  /// The file of the key that makes pseudonyms of identifiers, relative to the manifest.
  public var key: String?

  enum CodingKeys: String, CodingKey, CaseIterable { case key }

  public init(key: String? = nil) { self.key = key }
}
