extension Array where Element == Double {
  /// The quantile `p` of values that are already sorted ascending, by linear interpolation at h = (n − 1)p.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= p <= 1`; the values are sorted and hold no NaN.
  /// - Reference: Hyndman & Fan (1996), Am. Stat. 50, 361–365, type 7.
  /// - Returns: `nil` if there are no values.
  public func sortedQuantile(_ p: Double) -> Double? {
    precondition(p >= 0 && p <= 1, "a quantile's probability lies in 0 … 1")
    guard let last = indices.last else { return nil }
    let position = Double(last) * p
    let below = Int(position)
    let above = Swift.min(below + 1, last)
    return self[below] + (position - Double(below)) * (self[above] - self[below])
  }
}
