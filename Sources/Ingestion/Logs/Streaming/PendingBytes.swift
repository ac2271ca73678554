/// Bytes that were received and not yet used up, at least one whole record of them where there is one.
struct PendingBytes: ~Copyable {
  private var room: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0

  init() { room = .allocate(byteCount: 1 << 19, alignment: 16) }

  deinit { room.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[start..<end]) }

  mutating func append(_ block: UnsafeRawBufferPointer) {
    if end + block.count > room.count { makeRoom(for: block.count) }
    UnsafeMutableRawBufferPointer(rebasing: room[end..<end + block.count]).copyMemory(from: block)
    end += block.count
  }

  mutating func drop(_ count: Int) { start += count }

  private mutating func makeRoom(for count: Int) {
    let rest = end - start
    if rest + count <= room.count {
      room.copyMemory(from: bytes)
    } else {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(2 * room.count, rest + count), alignment: 16)
      larger.copyMemory(from: bytes)
      room.deallocate()
      room = larger
    }
    (start, end) = (0, rest)
  }
}
