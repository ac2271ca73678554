/// Bytes that are written as text.
enum BinaryText {
  /// Whether it may stand in base64, also in the form for URLs, or in hexadecimal, between the padding.
  static func isDigit(_ byte: UInt8) -> Bool {
    value(byte) != nil || byte == 10 || byte == 13
  }

  /// The bytes that a text of base64 stands for; line breaks do not matter, and a rest of less than a byte is dropped.
  static func base64(_ text: ByteSlice) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var (room, bits) = (UInt32(0), 0)
    for byte in text {
      guard let value = value(byte) else { continue }
      room = room << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: room >> UInt32(bits)))
      }
    }
    return bytes
  }

  /// The bytes that a text of hexadecimal digits stands for; none if it holds anything else.
  static func hexadecimal(_ text: ByteSlice) -> [UInt8] {
    var bytes: [UInt8] = []
    var half: UInt8?
    for byte in text {
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 65...70, 97...102: digit = (byte | 32) - 87
      default: return []
      }
      if let high = half { bytes.append(high << 4 | digit) }
      half = half == nil ? digit : nil
    }
    return bytes
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 65...90: UInt32(byte - 65)
    case 97...122: UInt32(byte - 71)
    case 48...57: UInt32(byte + 4)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
