import Vocabulary

/// Where an evaluation comes from: enough to make the same bytes again.
public struct Provenance: Codable, Sendable, Equatable {
  /// SHA-256 over effective manifest, input digests, seed and version; hexadecimal.
  public var runId: String
  public var toolVersion: String
  public var seed: UInt64
  /// RFC 3339, UTC: when the run was first recorded.
  public var createdAt: String
  public var inputs: [InputRecord]
  /// The fingerprint of the key of pseudonyms: runs with the same one have comparable pseudonyms.
  public var keyFingerprint: String?

  public init(runId: String, toolVersion: String, seed: UInt64, createdAt: String, inputs: [InputRecord]) {
    self.runId = runId
    self.toolVersion = toolVersion
    self.seed = seed
    self.createdAt = createdAt
    self.inputs = inputs
  }
}
