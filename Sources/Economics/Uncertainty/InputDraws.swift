import Statistics

/// Draws of uncertain inputs, each named by (seed, name of the input, draw).
///
/// Adding an input changes no other draw, and neither does the order or the thread in which they are made. The name's
/// 64-bit FNV-1a hash stands for the stream (low word) and the replicate (high word) of the counter.
///
/// - Reference: Salmon, Moraes, Dror & Shaw (2011), SC '11 (Philox); Fowler, Noll & Vo (1991), the FNV hash.
public struct InputDraws: Sendable, Hashable {
  /// Draws of a pilot unless it says otherwise.
  public static let defaultCount = 20_000
  public let seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  /// The value of an input in a draw, by inversion of its distribution.
  ///
  /// - Precondition: `draw >= 0`.
  public func value(of name: String, _ distribution: InputDistribution, at draw: Int) -> Double {
    distribution.quantile(probability(of: name, at: draw))
  }

  /// The uniform number behind it, strictly between 0 and 1.
  ///
  /// - Precondition: `draw >= 0`.
  public func probability(of name: String, at draw: Int) -> Double {
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let random = CounterRandom(
      seed: seed, stream: UInt32(truncatingIfNeeded: hash), replicate: UInt32(truncatingIfNeeded: hash >> 32))
    return random.uniform(at: UInt64(draw))
  }

  /// The bootstrap replicate that a draw takes whole, both arms and all rates, so that their correlation survives.
  ///
  /// - Precondition: `count > 0`.
  public static func replicate(at draw: Int, of count: Int) -> Int { draw % count }
}
