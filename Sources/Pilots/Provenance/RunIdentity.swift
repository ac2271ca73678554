import Digests
import Foundation

/// What makes two runs the same run: effective manifest, the bytes of every input, seed and version.
///
/// Threads, places of output and the date take no part in it.
public struct RunIdentity: Sendable {
  public let manifest: PilotManifest
  public let inputs: [InputRecord]
  public let toolVersion: String

  public init(manifest: PilotManifest, inputs: [InputRecord], toolVersion: String) {
    self.manifest = manifest
    self.inputs = inputs
    self.toolVersion = toolVersion
  }

  /// SHA-256 over all of it, hexadecimal.
  ///
  /// - Throws: `EncodingError` if the manifest holds a number that is not finite.
  public func id() throws -> String {
    var manifest = manifest
    manifest.ledger = PilotManifest.defaultLedger
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let digests = inputs.map { "\($0.role)\t\($0.file)\t\($0.sha256)" }.joined(separator: "\n")
    var hasher = SHA256Hasher()
    for part in [try encoder.encode(manifest), Data(digests.utf8), Data(toolVersion.utf8)] {
      // Lengths between the parts, so that no two different lists of parts read alike.
      hasher.update(Data("\(part.count)\n".utf8))
      hasher.update(part)
    }
    return hasher.finalized().description
  }
}
