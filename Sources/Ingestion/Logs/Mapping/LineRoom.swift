/// Room for texts that are put together while one line is read; emptied for the next.
final class LineRoom {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var used = 0

  init(capacity: Int = 4 << 20) { room = .allocate(capacity: capacity) }

  deinit { room.deallocate() }

  func empty() { used = 0 }

  /// The texts, one after the other with `separator` between them.
  ///
  /// - Returns: `nil` if there is no room left.
  func joined(_ parts: some Sequence<ByteSlice>, separator: UInt8) -> ByteSlice? {
    let start = used
    for (index, part) in parts.enumerated() {
      guard used + part.count + 1 <= room.count else { return nil }
      if index > 0 { append(separator) }
      for byte in part { append(byte) }
    }
    return ByteSlice(rebasing: room[start..<used])
  }

  /// The text as `transform` has each of its bytes; bytes that it makes `nil` are left out.
  func mapped(_ text: ByteSlice, _ transform: (UInt8) -> UInt8?) -> ByteSlice? {
    guard used + text.count <= room.count else { return nil }
    let start = used
    for byte in text {
      if let byte = transform(byte) { append(byte) }
    }
    return ByteSlice(rebasing: room[start..<used])
  }

  private func append(_ byte: UInt8) {
    room[used] = byte
    used += 1
  }
}
