import CCrypto
import Foundation

/// SHA-256 of content that arrives in pieces; how it is cut does not change the digest.
///
/// Owns one context of libcrypto. libcrypto refuses only when memory is exhausted or SHA-256 was disabled in its
/// configuration, which no caller can mend: that traps.
public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto offers SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Appends a buffer to the content.
  public mutating func update(_ buffer: UnsafeRawBufferPointer) {
    guard let start = buffer.baseAddress, !buffer.isEmpty else { return }
    let done = EVP_DigestUpdate(context, start, buffer.count)
    precondition(done == 1, "libcrypto accepts content until the digest is final")
  }

  /// Appends bytes, such as `Data` or `[UInt8]`, to the content.
  public mutating func update(_ content: some ContiguousBytes) {
    content.withUnsafeBytes { update($0) }
  }

  /// The digest of all content; the hasher is used up.
  public consuming func finalized() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    let done = EVP_DigestFinal_ex(context, &bytes, nil)
    guard done == 1, let digest = SHA256Digest(bytes: bytes) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
  }
}
