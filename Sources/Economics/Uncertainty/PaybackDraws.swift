/// When the money is back, over draws; a draw that never pays back counts as infinitely late.
public struct PaybackDraws: Sendable, Hashable {
  /// The months of the draws that pay back, ascending.
  private let known: [Double]
  private let count: Int

  /// - Parameter months: The payback of each draw; `nil` means not within the horizon.
  /// - Complexity: O(n log n).
  public init(_ months: [Double?]) {
    known = months.compactMap { $0 }.sorted()
    count = months.count
  }

  /// The quantile `p` in months, by linear interpolation at h = (n − 1)p; `nil` if it is never reached, or without a draw.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= p <= 1`.
  /// - Reference: Hyndman & Fan (1996), Am. Stat. 50, 361–365, type 7.
  public func quantile(_ p: Double) -> Double? {
    precondition(p >= 0 && p <= 1, "a quantile's probability lies in 0 … 1")
    let position = Double(count - 1) * p
    guard let last = known.indices.last, position <= Double(last) else { return nil }
    let below = Int(position)
    let above = min(below + 1, last)
    return known[below] + (position - Double(below)) * (known[above] - known[below])
  }

  /// The share of draws that pay back within the horizon; `nil` without a draw.
  public var shareWithinHorizon: Double? { count == 0 ? nil : Double(known.count) / Double(count) }
}
