/// Room for texts that are put together while one line is read; emptied for the next.
final class LineRoom {
  private let room: UnsafeMutableBufferPointer<UInt8>
  // Used for one line at a time, by one caller.
  @exclusivity(unchecked) private(set) var used = 0

  init(capacity: Int = 4 << 20) { room = .allocate(capacity: capacity) }

  deinit { room.deallocate() }

  func empty() { used = 0 }

  /// Puts a byte at the end; false if there is no room left.
  func append(_ byte: UInt8) -> Bool {
    guard used < room.count else { return false }
    room[used] = byte
    used += 1
    return true
  }

  /// Puts a text at the end; false if there is no room left.
  func append(_ text: ByteSlice) -> Bool {
    guard used + text.count <= room.count else { return false }
    if let from = text.baseAddress, let to = room.baseAddress {
      (to + used).update(from: from, count: text.count)
    }
    used += text.count
    return true
  }

  /// What was put in since `start`.
  func text(from start: Int) -> ByteSlice { ByteSlice(rebasing: room[start..<used]) }

  /// The text as `transform` has each of its bytes; bytes that it makes `nil` are left out.
  func mapped(_ text: ByteSlice, _ transform: (UInt8) -> UInt8?) -> ByteSlice? {
    guard used + text.count <= room.count else { return nil }
    let start = used
    for byte in text {
      if let byte = transform(byte) { _ = append(byte) }
    }
    return ByteSlice(rebasing: room[start..<used])
  }
}
