import CZstd
import Foundation

/// Whole contents to Zstandard, and back.
///
/// - Reference: Collet and Kucherawy (2021), RFC 8878.
public enum Zstd {
  /// Whether the content starts with the four bytes of a Zstandard frame, or of a skippable one, which may stand before it.
  public static func isZstd(_ content: some ContiguousBytes) -> Bool { content.withUnsafeBytes(isZstd) }

  /// The same of bytes in memory.
  public static func isZstd(_ content: UnsafeRawBufferPointer) -> Bool {
    if content.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return true }
    guard content.count >= 4 else { return false }
    return content[0] & 0xF0 == 0x50 && content[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  }

  /// The content of all frames, one after the other.
  ///
  /// - Parameter limit: the most bytes that may come out.
  /// - Complexity: O(bytes in and out); memory for what comes out, and at most 128 MiB of window.
  /// - Throws: if the content is not Zstandard, ends inside a frame, is damaged, has other bytes after its last frame,
  ///   asks for a larger window, or inflates beyond the limit.
  public static func inflated(_ data: Data, limit: Int) throws(CompressionError) -> Data {
    try ZstdInflater.inflated(data, limit: limit)
  }

  /// The content as one frame with a checksum.
  ///
  /// - Complexity: O(n).
  /// - Throws: if there is no memory for a compressor.
  public static func deflated(_ data: Data) throws(CompressionError) -> Data {
    guard let context = ZSTD_createCCtx() else { throw .outOfMemory }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    var room = [UInt8](repeating: 0, count: ZSTD_compressBound(data.count))
    let written = room.withUnsafeMutableBytes { room in
      data.withUnsafeBytes { ZSTD_compress2(context, room.baseAddress, room.count, $0.baseAddress, $0.count) }
    }
    // The room suffices for any content, so only memory can be missing.
    guard ZSTD_isError(written) == 0 else { throw .outOfMemory }
    return Data(room.prefix(written))
  }
}
