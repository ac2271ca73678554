/// A name as it is kept: a UUID in 17 bytes instead of 36, anything else as it is.
///
/// A byte that no UTF-8 text holds stands before the 16 bytes of a UUID, and tells whether its letters were small or capital:
/// one with both is kept as it is. UUIDs of one case are in the same order packed as unpacked.
enum PackedName {
  private static let small: UInt8 = 0xFE
  private static let capital: UInt8 = 0xFF
  private static let packedLength = 17
  private static let hyphens = [8, 13, 18, 23]
  private static let length = 36

  /// Calls `body` with the bytes to keep.
  static func of<Result>(
    _ name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard name.count == length, hyphens.allSatisfy({ name[$0] == UInt8(ascii: "-") }) else {
      return body(name)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: packedLength) { packed in
      packed.initialize(repeating: 0)
      return body(pack(name, into: packed) ? UnsafeBufferPointer(packed) : name)
    }
  }

  /// - Returns: whether it is a UUID with letters of one case.
  private static func pack(
    _ name: UnsafeBufferPointer<UInt8>, into packed: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var (hasSmall, hasCapital) = (false, false)
    var digit = 0
    for byte in name where byte != UInt8(ascii: "-") {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): (value, hasSmall) = (byte - UInt8(ascii: "a") + 10, true)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): (value, hasCapital) = (byte - UInt8(ascii: "A") + 10, true)
      default: return false
      }
      // A further hyphen in place of a digit leaves one digit too few.
      guard digit < 32 else { return false }
      packed[1 + digit / 2] |= digit.isMultiple(of: 2) ? value << 4 : value
      digit += 1
    }
    packed[0] = hasCapital ? capital : small
    return digit == 32 && !(hasSmall && hasCapital)
  }

  /// The name that was kept.
  static func text(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    guard bytes.count == packedLength, let mark = bytes.first, mark >= small else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let digits = Array((mark == small ? "0123456789abcdef" : "0123456789ABCDEF").utf8)
    var text: [UInt8] = []
    for byte in bytes.dropFirst() {
      if hyphens.contains(text.count) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
