/// Reads decimal numbers exactly: the double nearest to what is written, whatever the locale.
enum DecimalNumber {
  /// Powers of ten that a double holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  /// - Returns: `nil` unless the bytes are one decimal number, such as `-1.25e-3`, with blanks around it at most.
  /// - Complexity: O(digits). Up to 15 digits and 22 powers of ten one exact product or quotient rounds once, which is the
  ///   nearest double (Clinger 1990); longer numbers go through the standard library.
  static func value(_ field: ArraySlice<UInt8>) -> Double? {
    let bytes = trimmed(field)
    var index = bytes.startIndex
    let isNegative = bytes.first == UInt8(ascii: "-")
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isFraction = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte >= 48 && byte <= 57 {
        if digits < 19 { mantissa = mantissa &* 10 &+ UInt64(byte - 48) }
        if mantissa > 0 { digits += 1 }
        if isFraction { scale -= 1 }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard index < bytes.endIndex || hasDigit(bytes) else { return nil }
    guard index == bytes.endIndex, digits <= 15, abs(scale) < powers.count else { return slow(bytes) }
    let value = scale < 0 ? Double(mantissa) / powers[-scale] : Double(mantissa)
    return isNegative ? -value : value
  }

  private static func hasDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 >= 48 && $0 <= 57 }
  }

  /// By the standard library, after a look at the form, since that reads hexadecimals and names too.
  private static func slow(_ bytes: ArraySlice<UInt8>) -> Double? {
    let allowed = Set("0123456789+-.eE".utf8)
    guard bytes.allSatisfy(allowed.contains), hasDigit(bytes) else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == 32 { field = field.dropFirst() }
    while let last = field.last, last == 32 { field = field.dropLast() }
    return field
  }
}
