/// Bytes that stay where they are as long as their owner lives.
final class OwnedText: Sendable {
  nonisolated(unsafe) let bytes: ByteSlice

  init(_ text: String) {
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
    let end = room.initialize(fromContentsOf: text.utf8)
    bytes = ByteSlice(rebasing: room[..<end])
  }

  deinit { bytes.baseAddress?.deallocate() }
}
