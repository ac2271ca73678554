import CZlib
import Foundation

/// The 32-bit cyclic redundancy check of gzip and zip.
///
/// - Reference: Deutsch (1996), RFC 1952, section 8; polynomial 0xEDB88320, reflected.
public enum CRC32 {
  /// The checksum of a buffer; 0 of no bytes.
  ///
  /// - Complexity: O(n).
  public static func checksum(of buffer: UnsafeRawBufferPointer) -> UInt32 {
    guard let start = buffer.baseAddress else { return 0 }
    return UInt32(truncatingIfNeeded: crc32_z(0, start.assumingMemoryBound(to: UInt8.self), buffer.count))
  }

  /// The checksum of bytes, such as `Data` or `[UInt8]`.
  public static func checksum(of content: some ContiguousBytes) -> UInt32 {
    content.withUnsafeBytes { checksum(of: $0) }
  }
}
