/// Reads a text from its front.
struct ByteReader {
  let bytes: ByteSlice
  var index = 0

  init(_ bytes: ByteSlice) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func takes(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// A number of this many digits exactly.
  mutating func number(_ digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for place in index..<index + digits {
      let digit = bytes[place] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    index += digits
    return value
  }

  /// A number of one to `digits` digits.
  mutating func number(upTo digits: Int) -> Int? {
    let start = index
    var value = 0
    while index < bytes.count, index - start < digits, bytes[index] &- 48 < 10 {
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
    }
    return index > start ? value : nil
  }

  /// Milliseconds of the digits of a fraction of a second; further digits are cut.
  mutating func fraction() -> Int? {
    let start = index
    var value = 0
    while index < bytes.count, bytes[index] &- 48 < 10 {
      if index - start < 3 { value = value * 10 + Int(bytes[index] - 48) }
      index += 1
    }
    guard index > start else { return nil }
    for _ in min(3, index - start)..<3 { value *= 10 }
    return value
  }

  /// Seconds east of UTC: `Z`, `+09:00`, and `+0900` where that is allowed.
  mutating func offset(colon: Colon = .required) -> Int? {
    if case .seconds(let seconds) = statedOffset(colon: colon) { seconds } else { nil }
  }

  /// What is stated as an offset.
  enum Offset: Equatable {
    /// East of UTC.
    case seconds(Int)
    /// Of a day or more, or with more minutes than an hour has.
    case impossible
  }

  /// An offset in the form of one, whether there can be such a one or not.
  mutating func statedOffset(colon: Colon = .required) -> Offset? {
    if takes(UInt8(ascii: "Z")) || takes(UInt8(ascii: "z")) { return .seconds(0) }
    let sign = takes(UInt8(ascii: "+")) ? 1 : takes(UInt8(ascii: "-")) ? -1 : 0
    guard sign != 0, let hours = number(2) else { return nil }
    let hasColon = takes(UInt8(ascii: ":"))
    guard hasColon || colon == .optional, let minutes = number(2) else { return nil }
    guard hours < 24, minutes < 60 else { return .impossible }
    return .seconds(sign * (hours * 3600 + minutes * 60))
  }

  enum Colon {
    case required, optional
  }
}
