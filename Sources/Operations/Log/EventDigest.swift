/// 96 bits that stand for an event's id, so that millions of ids need not be kept.
///
/// Of two words of multiply-and-fold over eight bytes at a time, from two seeds, in three parts of 4 bytes, so that an array of
/// them has no gaps. That two of 10 million ids meet has a probability of about 10^-15; it is no secret and no signature.
struct EventDigest: Sendable, Hashable, Comparable {
  private let first: UInt32
  private let second: UInt32
  private let third: UInt32

  /// A number for tables of a size that is a power of 2.
  var slot: Int { Int(second) | Int(third) << 31 }

  private static let seeds: (UInt64, UInt64) = (0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db)
  private static let factors: (UInt64, UInt64) = (0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3)

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { EventDigest($0) }
  }

  /// - Complexity: O(length).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let length = UInt64(bytes.count)
    var (high, low) = (Self.seeds.0 ^ length, Self.seeds.1 ^ length)
    var index = 0
    while index < bytes.count {
      var word: UInt64 = 0
      for offset in 0..<min(8, bytes.count - index) { word |= UInt64(bytes[index + offset]) << (8 * offset) }
      high = Self.folded(high ^ word, Self.factors.0)
      low = Self.folded(low ^ word, Self.factors.1)
      index += 8
    }
    let (a, b) = (
      Self.folded(high ^ Self.factors.1, Self.seeds.0), Self.folded(low ^ Self.factors.0, Self.seeds.1)
    )
    first = UInt32(truncatingIfNeeded: a >> 32)
    second = UInt32(truncatingIfNeeded: a)
    third = UInt32(truncatingIfNeeded: b >> 32)
  }

  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    // Multiplying alone would keep 0 at 0.
    return (product.high ^ product.low) &+ a
  }

  static func < (a: Self, b: Self) -> Bool { (a.first, a.second, a.third) < (b.first, b.second, b.third) }
}
