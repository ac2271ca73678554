extension CounterRandom {
  /// All four 32-bit words of a draw's block; the first two are ``bits(at:)``.
  ///
  /// - Complexity: O(1); four small indices for the price of one draw.
  @inlinable
  public func words(at draw: UInt64) -> SIMD4<UInt32> {
    let counter = SIMD4(
      stream, replicate, UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32))
    return Philox4x32.block(counter: counter, key: key)
  }

  /// Calls `body` with `count` numbers, the i-th below `limit(i)`, four from each block.
  ///
  /// An index is the high word of word × limit, so its bias is below limit / 2^32.
  ///
  /// - Precondition: every limit lies in 1 … 2^31.
  @inlinable
  public func forEachIndex(_ count: Int, below limit: (Int) -> Int, _ body: (Int, Int) -> Void) {
    var position = 0
    var block: UInt64 = 0
    while position < count {
      let words = words(at: block)
      for word in 0..<min(4, count - position) {
        let index = Int((UInt64(words[word]) &* UInt64(limit(position))) >> 32)
        body(position, index)
        position += 1
      }
      block += 1
    }
  }
}
