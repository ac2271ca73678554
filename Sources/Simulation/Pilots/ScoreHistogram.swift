/// How many scores of a simulation fall into each of 2^18 bins from −1 to 1.
public struct ScoreHistogram: Sendable {
  private static let bins = 1 << 18

  private var counts = [Int](repeating: 0, count: Self.bins)
  public private(set) var total = 0

  public init() {}

  /// Counts a cosine.
  mutating func record(_ score: Double) {
    counts[min(max(Self.bin(score), 0), Self.bins - 1)] += 1
    total += 1
  }

  static func += (a: inout Self, b: Self) {
    for bin in a.counts.indices { a.counts[bin] += b.counts[bin] }
    a.total += b.total
  }

  /// The share of scores at or above `threshold`, to the width of a bin; `nil` if there are none.
  ///
  /// - Complexity: O(bins).
  public func share(atOrAbove threshold: Double) -> Double? {
    guard total > 0 else { return nil }
    let from = min(max(Self.bin(threshold), 0), Self.bins)
    return Double(counts[from...].reduce(0, +)) / Double(total)
  }

  private static func bin(_ score: Double) -> Int { Int(((score + 1) * Double(bins / 2)).rounded(.down)) }
}
