/// Random draws named by (seed, stream, replicate, draw): the same on any number of threads or machines.
///
/// The Philox key is the seed, low word first; the counter is (stream, replicate, draw low, draw high); a draw is the
/// first 64 bits of the block.
public struct CounterRandom: Sendable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline let stream: UInt32
  @usableFromInline let replicate: UInt32

  @inlinable
  public init(seed: UInt64, stream: UInt32, replicate: UInt32) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.stream = stream
    self.replicate = replicate
  }

  /// The 64 random bits of a draw.
  @inlinable
  public func bits(at draw: UInt64) -> UInt64 {
    let counter = SIMD4(
      stream, replicate, UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32))
    let block = Philox4x32.block(counter: counter, key: key)
    return UInt64(block.x) | UInt64(block.y) << 32
  }

  /// An index in `0..<count`: the high word of bits × count.
  ///
  /// - Precondition: `count > 0`.
  @inlinable
  public func index(at draw: UInt64, below count: Int) -> Int {
    Int(bits(at: draw).multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A uniform variable strictly between 0 and 1, with 53 random bits.
  @inlinable
  public func uniform(at draw: UInt64) -> Double {
    (Double(bits(at: draw) >> 11) + 0.5) * 0x1p-53
  }

  /// A standard normal variable, by inversion.
  public func normal(at draw: UInt64) -> Double {
    SpecialFunctions.normalQuantile(uniform(at: draw))
  }
}
