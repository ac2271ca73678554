import CZlib
import Foundation

/// Whole contents to gzip, and back.
///
/// - Reference: Deutsch (1996), RFC 1952.
public enum Gzip {
  static let magic: (UInt8, UInt8) = (0x1F, 0x8B)

  /// Whether the content starts with the two bytes of a gzip member.
  public static func isGzip(_ content: some ContiguousBytes) -> Bool {
    content.withUnsafeBytes { isGzip($0) }
  }

  /// Whether the buffer starts with the two bytes of a gzip member.
  public static func isGzip(_ buffer: UnsafeRawBufferPointer) -> Bool {
    buffer.count >= 2 && buffer[0] == magic.0 && buffer[1] == magic.1
  }

  /// The content of all members, one after the other.
  ///
  /// - Parameter limit: the most bytes that may come out.
  /// - Complexity: O(bytes in and out); memory for what comes out.
  /// - Throws: if the content is not gzip, ends inside a member, is damaged, has other bytes after its last member, or
  ///   inflates beyond the limit.
  public static func inflated(_ data: Data, limit: Int) throws(CompressionError) -> Data {
    try GzipInflater.inflated(data, limit: limit)
  }

  /// The content as one gzip member.
  ///
  /// The header holds no name, no time and the "unknown" operating system, so that the same content and release of
  /// zlib give the same bytes everywhere.
  ///
  /// - Complexity: O(n).
  /// - Throws: if there is no memory for a compressor.
  public static func deflated(_ data: Data) throws(CompressionError) -> Data {
    // zlib keeps the address of the stream, so it may not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard contrapose_deflate_init(stream, 6, 15 + 16) == Z_OK else { throw .outOfMemory }
    defer { deflateEnd(stream) }
    var output = Data()
    data.withUnsafeBytes { deflate($0, with: stream, into: &output) }
    output[operatingSystemOffset] = 255
    return output
  }

  /// Where RFC 1952, section 2.3, puts the operating system, which zlib fills in as it was built.
  private static let operatingSystemOffset = 9

  private static func deflate(
    _ buffer: UnsafeRawBufferPointer, with stream: UnsafeMutablePointer<z_stream>, into output: inout Data
  ) {
    var input = buffer
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var status = Z_OK
    repeat {
      // zlib counts in 32 bits and does not write through its input pointer.
      let offered = min(input.count, 1 << 30)
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(offered)
      let written = room.withUnsafeMutableBufferPointer { room in
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        status = CZlib.deflate(stream, offered == input.count ? Z_FINISH : Z_NO_FLUSH)
        return room.count - Int(stream.pointee.avail_out)
      }
      output.append(contentsOf: room.prefix(written))
      input = UnsafeRawBufferPointer(rebasing: input.dropFirst(offered - Int(stream.pointee.avail_in)))
    } while status != Z_STREAM_END
  }
}
