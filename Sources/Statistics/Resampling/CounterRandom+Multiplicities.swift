extension CounterRandom {
  /// Counts how often each of `count` things is drawn in `count` draws with replacement: the weights of one bootstrap
  /// replicate.
  ///
  /// Draw d is `index(at: d, below: count)`. The first `count` entries are overwritten and sum to `count`; entries
  /// beyond them are left alone.
  ///
  /// - Complexity: O(count), without allocation.
  /// - Precondition: `0 <= count <= multiplicities.count`.
  @inlinable
  public func multiplicities(of count: Int, into multiplicities: inout [Int32]) {
    precondition(count >= 0 && count <= multiplicities.count, "the table holds an entry for each thing drawn")
    for index in 0..<count { multiplicities[index] = 0 }
    for draw in 0..<count { multiplicities[index(at: UInt64(draw), below: count)] += 1 }
  }
}
