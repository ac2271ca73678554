/// Vectors that are written as text: numbers one after the other, or floating-point numbers in base64 or hexadecimal.
///
/// Texts that are no vectors, such as tokens, signatures and digests, are random bytes, of which one in seven reads as a
/// number of usual size; of an embedding nearly all do.
enum VectorText {
  /// The shortest text that can hold a vector: 64 digits with a separator between each two.
  static let fewestBytes = 2 * ForbiddenContent.vectorLength - 1
  /// Floating-point numbers in one field from which on they count as a vector.
  static let fewestFloats = 128
  /// Half-precision numbers take two bytes each, and three bytes four characters.
  private static let fewestEncoded = fewestFloats * 2 * 4 / 3

  /// Whether a text holds as many numbers in a row, with nothing but separators between them.
  ///
  /// - Complexity: O(length).
  static func holdsNumbers(_ text: ByteSlice) -> Bool {
    guard text.count >= fewestBytes else { return false }
    var number = NumberToken()
    var run = 0
    for byte in text {
      if isSeparator(byte) {
        if number.isBegun { run = number.isNumber ? run + 1 : 0 }
        if run == ForbiddenContent.vectorLength { return true }
        number = NumberToken()
      } else if !number.take(byte) {
        // What closes a list ends its last number.
        if isClosing(byte), number.isNumber, run + 1 == ForbiddenContent.vectorLength { return true }
        run = 0
        number = NumberToken()
      }
    }
    return run + (number.isNumber ? 1 : 0) >= ForbiddenContent.vectorLength
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "&")].contains(byte)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 10, 13, UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// How many bytes of a text are floating-point numbers in base64 or hexadecimal; `nil` if none are.
  ///
  /// - Complexity: O(length).
  static func encodedFloats(in text: ByteSlice) -> Int? {
    guard text.count >= fewestEncoded else { return nil }
    var start = 0
    for index in 0...text.count {
      if index < text.count, BinaryText.isDigit(text[index]) { continue }
      if index - start >= fewestEncoded {
        let run = ByteSlice(rebasing: text[start..<index])
        if let bytes = [BinaryText.base64(run), BinaryText.hexadecimal(run)].first(where: holdsFloats) {
          return bytes.count
        }
      }
      start = index + 1
    }
    return nil
  }

  private static func holdsFloats(_ bytes: [UInt8]) -> Bool {
    // Exponents of 2^-24 to 2^10 for single and double, of 2^-11 to 2 for half precision.
    [(4, 7, 103...137, 75), (8, 4, 999...1033, 75), (2, 10, 4...16, 90)].contains {
      width, shift, usual, percent in
      [true, false].contains { isLittle in
        FloatReading(bytes, width: width, shift: shift, usual: usual, isLittle: isLittle)
          .isVector(fewest: fewestFloats, percent: percent)
      }
    }
  }
}

/// A number as it is read byte by byte: `-1.5e-03`.
private struct NumberToken {
  private var last: UInt8 = 0
  private var digits = 0
  private var points = 0
  private var exponents = 0

  var isBegun: Bool { last != 0 }
  var isNumber: Bool { digits > 0 }

  /// Whether the byte continues a number.
  mutating func take(_ byte: UInt8) -> Bool {
    defer { last = byte }
    switch byte {
    case 48...57: digits += 1
    case UInt8(ascii: "."):
      points += 1
      return points == 1 && exponents == 0
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      exponents += 1
      return exponents == 1 && digits > 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return last == 0 || last | 32 == UInt8(ascii: "e")
    default: return false
    }
    return true
  }
}

/// Bytes read as floating-point numbers, by their exponents alone.
private struct FloatReading {
  private let count: Int
  private var usual = 0
  private var zeros = 0
  private var changes = 0

  /// - Parameters:
  ///   - shift: bits of the two highest bytes that follow the exponent.
  ///   - usual: biased exponents of numbers of usual size.
  init(_ bytes: [UInt8], width: Int, shift: Int, usual: ClosedRange<Int>, isLittle: Bool) {
    count = bytes.count / width
    var last = -1
    for start in stride(from: 0, to: count * width, by: width) {
      let (high, next) =
        isLittle
        ? (bytes[start + width - 1], bytes[start + width - 2]) : (bytes[start], bytes[start + 1])
      let top = (Int(high) << 8 | Int(next)) & 0x7fff
      let exponent = top >> shift
      if top != last { changes += 1 }
      last = top
      if top == 0 { zeros += 1 } else if usual.contains(exponent) { self.usual += 1 }
    }
  }

  func isVector(fewest: Int, percent: Int) -> Bool {
    count >= fewest && 100 * (usual + zeros) >= percent * count && 2 * zeros < count && 2 * changes > count
  }
}
