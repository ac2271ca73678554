import CCrypto
import Foundation

/// A keyed digest: nobody without the key can make it, or tell what it was made of.
///
/// - Reference: NIST (2008), FIPS PUB 198-1; Krawczyk, Bellare and Canetti (1997), RFC 2104.
public enum MessageCode {
  /// HMAC-SHA-256 of a text's UTF-8 bytes.
  ///
  /// - Complexity: O(key + text).
  public static func sha256(of text: String, key: [UInt8]) -> SHA256Digest {
    var code = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    var count: UInt32 = 0
    let bytes = Array(text.utf8)
    let done = HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &code, &count)
    guard done != nil, Int(count) == SHA256Digest.byteCount, let digest = SHA256Digest(bytes: code) else {
      preconditionFailure("libcrypto offers HMAC-SHA-256")
    }
    return digest
  }
}
