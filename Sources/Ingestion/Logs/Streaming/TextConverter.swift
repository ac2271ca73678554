import Foundation

/// Turns text of another encoding into UTF-8, block by block.
///
/// A byte that is no character becomes one that no UTF-8 has, so that the line that holds it is refused and no other.
final class TextConverter {
  private let descriptor: iconv_t
  private var rest: [UInt8] = []
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  init(_ encoding: String, file: String) throws(IngestionError) {
    let descriptor = iconv_open("UTF-8", encoding)
    guard let descriptor, descriptor != iconv_t(bitPattern: -1) else {
      throw IngestionError(
        file, "this system cannot convert \(encoding)", remedy: "save the file as UTF-8", code: "I154")
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  func convert(
    _ block: UnsafeRawBufferPointer, isLast: Bool,
    _ receive: (UnsafeRawBufferPointer) throws(IngestionError) -> Void
  ) throws(IngestionError) {
    var input = rest + Array(block)
    rest = []
    var start = 0
    while start < input.count {
      let (used, made, fault) = step(&input, start)
      start += used
      try hand(made, receive)
      guard let fault else { continue }
      if fault == EINVAL, !isLast {
        // Half a character: the other half comes with the next block.
        rest = Array(input[start...])
        return
      }
      if fault == EILSEQ || fault == EINVAL {
        start += 1
        room[0] = 0xFF
        try hand(1, receive)
      }
    }
  }

  private func hand(
    _ count: Int, _ receive: (UnsafeRawBufferPointer) throws(IngestionError) -> Void
  ) throws(IngestionError) {
    guard count > 0 else { return }
    let made = room[..<count]
    var failure: IngestionError?
    made.withUnsafeBytes { bytes in
      do throws(IngestionError) { try receive(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Bytes used, bytes made, and the fault at which it stopped other than for want of room.
  private func step(_ input: inout [UInt8], _ start: Int) -> (used: Int, made: Int, fault: Int32?) {
    input.withUnsafeMutableBytes { input in
      room.withUnsafeMutableBytes { room in
        var from = input.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        var left = input.count - start
        var to = room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var space = room.count
        let result = iconv(descriptor, &from, &left, &to, &space)
        let fault = result == -1 ? errno : 0
        return (input.count - start - left, room.count - space, fault == 0 || fault == E2BIG ? nil : fault)
      }
    }
  }
}
