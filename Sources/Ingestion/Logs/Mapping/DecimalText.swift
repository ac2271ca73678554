/// Decimal numbers in a buffer.
enum DecimalText {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The double nearest to a number; `nil` unless the text is one.
  ///
  /// - Complexity: O(digits). Numbers of up to 15 digits without an exponent are one exact quotient (Clinger 1990); all
  ///   others go through ``DecimalNumber``.
  static func value(_ text: ByteSlice) -> Double? {
    var reader = ByteReader(text)
    let isNegative = reader.takes(45)
    var mantissa: Int64 = 0
    var digits = 0
    var point: Int?
    while let byte = reader.next, digits <= 15 {
      if byte == 46, point == nil {
        point = digits
      } else if byte &- 48 < 10 {
        mantissa = mantissa * 10 + Int64(byte - 48)
        digits += 1
      } else {
        break
      }
      reader.index += 1
    }
    guard reader.isAtEnd, digits > 0, digits <= 15 else {
      return DecimalNumber.value(ArraySlice(Array(text)))
    }
    let value = Double(mantissa) / powers[digits - (point ?? digits)]
    return isNegative ? -value : value
  }

  /// A whole number, perhaps written with zeros behind a point; `nil` for every other text.
  static func integer(_ text: ByteSlice) -> Int? {
    var reader = ByteReader(text)
    let isNegative = reader.takes(45)
    guard let value = reader.number(upTo: 18) else { return nil }
    if reader.takes(46) {
      guard reader.takes(48) else { return nil }
      while reader.takes(48) {}
    }
    return reader.isAtEnd ? (isNegative ? -value : value) : nil
  }
}
