import CZstd

/// Inflates Zstandard content that arrives in pieces, in bounded memory; how it is cut changes nothing.
///
/// Frames follow one another, skippable ones too; nothing else may come after the last. Checksums are verified where a
/// frame has one.
///
/// - Reference: Collet and Kucherawy (2021), RFC 8878, section 3.
public struct ZstdInflater: Inflater, ~Copyable {
  private let context: OpaquePointer
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
  private let limit: Int
  private var inflated = 0
  private var offset = 0
  private var frame = 1
  private var frameOffset = 0
  private var isInsideFrame = true

  /// A window of 2²⁷ bytes, as the format's own tool allows without being asked.
  static let windowLog = 27

  /// - Parameter limit: the most bytes that may come out.
  public init(limit: Int) throws(CompressionError) {
    guard let context = ZSTD_createDCtx() else {
      room.deallocate()
      throw .outOfMemory
    }
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Int32(Self.windowLog))
    self.context = context
    self.limit = limit
  }

  deinit {
    ZSTD_freeDCtx(context)
    room.deallocate()
  }

  /// Takes the next piece, of any size, and hands over what it inflates to, in order, in buffers that are valid only
  /// during the call.
  public mutating func append(
    _ piece: UnsafeRawBufferPointer, receive: (UnsafeRawBufferPointer) -> Void
  ) throws(CompressionError) {
    var input = ZSTD_inBuffer(src: piece.baseAddress, size: piece.count, pos: 0)
    var isRoomLeft = false
    while input.pos < input.size || isInsideFrame && !isRoomLeft {
      if !isInsideFrame { startFrame() }
      var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let before = input.pos
      let status = ZSTD_decompressStream(context, &output, &input)
      try refuse(status)
      offset += input.pos - before
      isRoomLeft = output.pos < output.size
      try handOver(output.pos, receive: receive)
      isInsideFrame = status != 0
    }
  }

  /// Says that no piece follows.
  public consuming func finish() throws(CompressionError) {
    guard isInsideFrame else { return }
    throw offset == 0 ? .notZstd : .zstdTruncated(frame: frame)
  }

  private mutating func startFrame() {
    frame += 1
    frameOffset = offset
    isInsideFrame = true
  }

  private mutating func handOver(
    _ count: Int, receive: (UnsafeRawBufferPointer) -> Void
  ) throws(CompressionError) {
    guard count <= limit - inflated else { throw .zstdTooLarge(limit: limit) }
    inflated += count
    if count > 0 { receive(UnsafeRawBufferPointer(rebasing: room.prefix(count))) }
  }

  private func refuse(_ status: Int) throws(CompressionError) {
    guard ZSTD_isError(status) != 0 else { return }
    switch ZSTD_getErrorCode(status) {
    case ZSTD_error_memory_allocation: throw .outOfMemory
    case ZSTD_error_frameParameter_windowTooLarge: throw .zstdWindowTooLarge(frame: frame)
    case ZSTD_error_prefix_unknown where offset == frameOffset:
      throw frame == 1 ? .notZstd : .zstdTrailingBytes(offset: frameOffset)
    default:
      throw .zstdCorrupt(frame: frame, reason: String(cString: ZSTD_getErrorName(status)).lowercased())
    }
  }
}
