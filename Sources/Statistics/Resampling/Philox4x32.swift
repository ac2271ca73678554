/// A counter-based random generator: each block of 128 bits is a function of a counter and a key alone, so that draws
/// do not depend on the order in which threads make them.
///
/// - Reference: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11; 10 rounds.
public enum Philox4x32 {
  /// The block of `counter` under `key`.
  ///
  /// - Complexity: O(1), ten rounds of two 32-bit multiplications.
  @inlinable
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let first = 0xD251_1F53 * UInt64(x0)
      let second = 0xCD9E_8D57 * UInt64(x2)
      (x0, x1, x2, x3) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ x1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ x3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      // The Weyl sequence of the key wraps by design.
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(x0, x1, x2, x3)
  }
}
