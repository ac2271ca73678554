/// A set of bytes.
struct ByteSet: Equatable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  mutating func formUnion(_ other: ByteSet) {
    words = (
      words.0 | other.words.0, words.1 | other.words.1, words.2 | other.words.2, words.3 | other.words.3
    )
  }

  /// The ASCII characters that are not in it.
  var complementInASCII: ByteSet { ByteSet((0..<128).filter { !contains($0) }) }

  static let digits = ByteSet(48...57)
  static let word = ByteSet(Array(48...57) + Array(65...90) + Array(97...122) + [95])
  static let blanks = ByteSet([9, 10, 11, 12, 13, 32])
  static let continuation = ByteSet(0x80...0xBF)
  static let leads = ByteSet(0xC0...0xFF)

  static func == (a: Self, b: Self) -> Bool { a.words == b.words }
}
