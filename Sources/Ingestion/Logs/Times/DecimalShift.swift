/// Decimal numbers of which whole milliseconds are wanted, without going through a floating number.
enum DecimalShift {
  /// The number × 10^scale, cut to a whole one; `nil` unless the text is a number that is not negative and not too large.
  static func milliseconds(_ text: ByteSlice, scale: Int) -> Int64? {
    var reader = ByteReader(text)
    var digits: Int64 = 0
    var point = 0
    var isFraction = false
    var hasDigits = false
    while let byte = reader.next {
      if byte &- 48 < 10 {
        hasDigits = true
        // Digits far behind the point are below a millisecond in every unit.
        if point > 12 {
          reader.index += 1
          continue
        }
        guard digits < 900_000_000_000_000_000 else { return nil }
        digits = digits * 10 + Int64(byte - 48)
        if isFraction { point += 1 }
      } else if byte == 46, !isFraction {
        isFraction = true
      } else {
        break
      }
      reader.index += 1
    }
    guard hasDigits, let exponent = exponent(&reader), reader.isAtEnd else { return nil }
    return shifted(digits, by: scale - point + exponent)
  }

  private static func exponent(_ reader: inout ByteReader) -> Int? {
    guard let byte = reader.next, byte | 32 == UInt8(ascii: "e") else { return 0 }
    reader.index += 1
    let sign = reader.takes(UInt8(ascii: "-")) ? -1 : 1
    if sign == 1 { _ = reader.takes(UInt8(ascii: "+")) }
    return reader.number(upTo: 3).map { sign * $0 }
  }

  private static func shifted(_ value: Int64, by places: Int) -> Int64? {
    var value = value
    for _ in 0..<min(abs(places), 40) {
      guard places > 0 else {
        value /= 10
        continue
      }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      value = product
    }
    return value
  }
}
