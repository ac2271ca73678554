/// Whether bytes are text.
enum TextCheck {
  /// - Complexity: O(bytes); a few operations a word where all is ASCII.
  static func isUTF8(_ bytes: ByteSlice) -> Bool {
    isASCII(bytes) || String(validating: bytes, as: UTF8.self) != nil
  }

  private static func isASCII(_ bytes: ByteSlice) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    var all: UInt64 = 0
    while index + 8 <= raw.count {
      all |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    var rest: UInt8 = 0
    while index < raw.count {
      rest |= raw[index]
      index += 1
    }
    return all & 0x8080_8080_8080_8080 == 0 && rest < 128
  }
}
