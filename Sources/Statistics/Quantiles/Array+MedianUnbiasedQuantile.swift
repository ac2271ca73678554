extension Array where Element == Double {
  /// The quantile `p` of values sorted ascending, close to median-unbiased whatever the distribution: linear interpolation
  /// at (n + 1/3)p + 1/3, counted from 1, held within the sample.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= p <= 1`; the values are sorted and hold no NaN.
  /// - Reference: Hyndman & Fan (1996), Am. Stat. 50, 361–365, type 8.
  /// - Returns: `nil` if there are no values.
  public func sortedMedianUnbiasedQuantile(_ p: Double) -> Double? {
    precondition(p >= 0 && p <= 1, "a quantile's probability lies in 0 … 1")
    guard let last = indices.last else { return nil }
    let position = Swift.min(Swift.max((Double(count) + 1.0 / 3) * p - 2.0 / 3, 0), Double(last))
    let below = Int(position)
    let above = Swift.min(below + 1, last)
    return self[below] + (position - Double(below)) * (self[above] - self[below])
  }
}
