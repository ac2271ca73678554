/// Inflates gzip content that arrives in pieces, in bounded memory; how it is cut changes nothing.
///
/// Members follow one another; each must end with its trailer, and nothing but a further member may come after, or zero bytes to
/// the end, with which tapes and block devices fill up, and which gzip(1) passes over.
/// zlib's own `gzread` is not enough: with it a truncated file ends like a normal one, and trailing bytes are dropped.
///
/// - Reference: Deutsch (1996), RFC 1952, section 2.2.
public struct GzipInflater: Inflater, ~Copyable {
  private var stream: InflateStream
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private let limit: Int
  private var inflated = 0
  private var offset = 0
  private var member = 1
  private var memberOffset = 0
  private var memberFirstByte: UInt8?
  private var isBetweenMembers = false
  /// Whether zero bytes followed the last member.
  private var hasPadding = false

  /// - Parameter limit: the most bytes that may come out.
  public init(limit: Int) throws(CompressionError) {
    self.limit = limit
    stream = try InflateStream(.gzip)
  }

  deinit { room.deallocate() }

  /// Takes the next piece, of any size, and hands over what it inflates to, in order, in buffers that are valid only
  /// during the call.
  public mutating func append(
    _ piece: UnsafeRawBufferPointer, receive: (UnsafeRawBufferPointer) -> Void
  ) throws(CompressionError) {
    var input = piece
    while !input.isEmpty {
      if isBetweenMembers, try passesZeros(&input) { return }
      if isBetweenMembers { startMember() }
      if memberFirstByte == nil { memberFirstByte = input.first }
      try inflateMember(from: &input, receive: receive)
    }
  }

  /// Says that no piece follows.
  public consuming func finish() throws(CompressionError) {
    if isBetweenMembers { return }
    guard let memberFirstByte else { throw .notGzip }
    // A lone byte is too short for zlib to judge.
    if memberFirstByte != Gzip.magic.0 { throw foreign }
    throw .gzipTruncated(member: member)
  }

  /// Whether zero bytes after a member are all that is left of the input.
  private mutating func passesZeros(
    _ input: inout UnsafeRawBufferPointer
  ) throws(CompressionError) -> Bool {
    let zeros = input.prefix { $0 == 0 }.count
    if zeros > 0, !hasPadding { (hasPadding, memberOffset) = (true, offset) }
    offset += zeros
    if zeros == input.count { return true }
    if hasPadding { throw .gzipTrailingBytes(offset: memberOffset) }
    return false
  }

  private mutating func startMember() {
    stream.reset()
    member += 1
    memberOffset = offset
    memberFirstByte = nil
    isBetweenMembers = false
  }

  /// Inflates until the input is used up and all that it yields is handed over, or the member ends.
  private mutating func inflateMember(
    from input: inout UnsafeRawBufferPointer, receive: (UnsafeRawBufferPointer) -> Void
  ) throws(CompressionError) {
    var isRoomLeft = false
    while !isBetweenMembers && !(input.isEmpty && isRoomLeft) {
      var output = room
      let before = input.count
      let progress = stream.step(from: &input, to: &output)
      offset += before - input.count
      isRoomLeft = !output.isEmpty
      try handOver(room.count - output.count, receive: receive)
      try judge(progress)
    }
  }

  private mutating func handOver(
    _ count: Int, receive: (UnsafeRawBufferPointer) -> Void
  ) throws(CompressionError) {
    guard count <= limit - inflated else { throw .gzipTooLarge(limit: limit) }
    inflated += count
    if count > 0 { receive(UnsafeRawBufferPointer(rebasing: room.prefix(count))) }
  }

  private mutating func judge(_ progress: InflateStream.Progress) throws(CompressionError) {
    switch progress {
    case .unfinished: return
    case .ended: isBetweenMembers = true
    case .outOfMemory: throw .outOfMemory
    // zlib's word for content without the two bytes that every member starts with.
    case .corrupt("incorrect header check"): throw foreign
    case .corrupt(let reason): throw .gzipCorrupt(member: member, reason: reason)
    }
  }

  /// The error for content that is not gzip where a member should start.
  private var foreign: CompressionError {
    member == 1 ? .notGzip : .gzipTrailingBytes(offset: memberOffset)
  }
}
