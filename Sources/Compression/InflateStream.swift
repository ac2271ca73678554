import CZlib

/// Owns one decompressor of zlib.
struct InflateStream: ~Copyable {
  enum Format: Int32 {
    /// Gzip members with header and trailer; zlib checks the CRC and the size.
    case gzip = 31
    /// Bare deflate, as in a zip member.
    case raw = -15
  }

  enum Progress: Equatable {
    /// More input or more room is needed.
    case unfinished
    case ended
    /// The input is no such stream, in zlib's words.
    case corrupt(String)
    case outOfMemory
  }

  // zlib keeps the address of the stream, so it may not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ format: Format) throws(CompressionError) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard contrapose_inflate_init(stream, format.rawValue) == Z_OK else {
      stream.deallocate()
      throw .outOfMemory
    }
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Starts anew, in the same format.
  mutating func reset() { inflateReset(stream) }

  /// Inflates from the front of `input` to the front of `output`; both shrink by what was used.
  mutating func step(
    from input: inout UnsafeRawBufferPointer, to output: inout UnsafeMutableRawBufferPointer
  ) -> Progress {
    // zlib counts in 32 bits and does not write through its input pointer.
    let offered = min(input.count, Self.largestStep)
    let room = min(output.count, Self.largestStep)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(offered)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    let status = inflate(stream, Z_NO_FLUSH)
    input = UnsafeRawBufferPointer(rebasing: input.dropFirst(offered - Int(stream.pointee.avail_in)))
    output = UnsafeMutableRawBufferPointer(
      rebasing: output.dropFirst(room - Int(stream.pointee.avail_out)))
    return progress(status)
  }

  private func progress(_ status: Int32) -> Progress {
    switch status {
    // Z_BUF_ERROR only says that nothing could be done with this input and room.
    case Z_OK, Z_BUF_ERROR: .unfinished
    case Z_STREAM_END: .ended
    case Z_MEM_ERROR: .outOfMemory
    default: .corrupt(stream.pointee.msg.map { String(cString: $0) } ?? "status \(status)")
    }
  }

  private static let largestStep = 1 << 30
}
