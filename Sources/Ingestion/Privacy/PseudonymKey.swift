import Digests
import Foundation
import Synchronization

/// The key that turns identifiers into pseudonyms: 32 random bytes in a file that its owner alone may read.
///
/// It changes no number: order, draws and sums go by identifiers as read, and pseudonyms stand in what is written.
public final class PseudonymKey: Sendable {
  /// Bytes of a key.
  public static let byteCount = 32

  private let bytes: [UInt8]
  /// Which identifier each pseudonym stands for, of those that were asked for.
  private let known = Mutex<[String: String]>([:])

  /// - Parameters:
  ///   - name: the file, relative to `folder` or absolute.
  /// - Throws: ``IngestionError`` unless it is a file of 32 bytes that neither its group nor others may use.
  public init(_ name: String, folder: String) throws(IngestionError) {
    let path = FilePlace(folder: folder).path(name)
    var state = stat()
    guard stat(path, &state) == 0, state.st_mode & S_IFMT == S_IFREG else {
      throw IngestionError(
        name, "there is no such key file", remedy: "make one with 'contrapose key \(name)'", code: "I155",
        kind: .missing)
    }
    guard state.st_mode & 0o077 == 0 else {
      let mode = String(state.st_mode & 0o777, radix: 8)
      throw IngestionError(
        name, "others than its owner have rights on the key (mode \(mode))", remedy: "chmod 600 \(name)",
        code: "I156")
    }
    let data = FileManager.default.contents(atPath: path) ?? Data()
    guard data.count == Self.byteCount else {
      throw IngestionError(
        name, "the key has \(data.count) bytes, and \(Self.byteCount) random ones are needed",
        remedy: "make one with 'contrapose key FILE'", code: "I157")
    }
    bytes = [UInt8](data)
  }

  /// The pseudonym of an identifier: 32 hexadecimal digits, the first 128 bits of its keyed digest.
  public func pseudonym(of identifier: String) -> String {
    let pseudonym = String(MessageCode.sha256(of: identifier, key: bytes).description.prefix(32))
    return known.withLock { known in
      // Bounded: what is not remembered cannot be told to collide, which is as good as impossible.
      guard let other = known[pseudonym] else {
        if known.count < 100_000 { known[pseudonym] = identifier }
        return pseudonym
      }
      precondition(other.utf8.elementsEqual(identifier.utf8), "two identifiers share a pseudonym of 128 bits")
      return pseudonym
    }
  }

  /// Tells whether two runs have the same key, and so comparable pseudonyms, without telling the key.
  public var fingerprint: String {
    String(MessageCode.sha256(of: "contrapose/pseudonym-key/1", key: bytes).description.prefix(32))
  }

  /// A new key from the system's source of randomness.
  public static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
