/// Whether bytes are text.
enum TextCheck {
  /// - Complexity: O(bytes); a few operations a word where all is ASCII.
  static func isUTF8(_ bytes: ByteSlice) -> Bool {
    isASCII(bytes) || String(validating: bytes, as: UTF8.self) != nil
  }

  /// Whether bytes have the form of CP932, Microsoft's Shift_JIS: characters of one byte, or of two where the first is a lead byte.
  ///
  /// - Complexity: O(bytes).
  static func mayBeCP932(_ bytes: ByteSlice) -> Bool {
    var isTrail = false
    for byte in bytes {
      if isTrail {
        guard (0x40...0xFC).contains(byte), byte != 0x7F else { return false }
        isTrail = false
      } else {
        switch byte {
        case 0...0x7F, 0xA1...0xDF: break
        case 0x81...0x9F, 0xE0...0xFC: isTrail = true
        default: return false
        }
      }
    }
    return !isTrail
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
