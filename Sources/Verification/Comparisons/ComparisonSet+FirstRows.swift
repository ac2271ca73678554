extension ComparisonSet {
  /// Whether the two samples were compared on an earlier row.
  public func isRepeat(_ row: Int) -> Bool { firstRows.map { $0[row] != Int32(row) } ?? false }
}

extension PairColumn {
  /// For each comparison the first one of the same two ends, in either order; `nil` if every comparison stands alone.
  ///
  /// - Complexity: O(n log n), with 8 bytes a comparison where none repeats.
  var firstRows: [Int32]? {
    let keys = zip(reference, probe).map(Self.unordered).sorted()
    guard zip(keys, keys.dropFirst()).contains(where: ==) else { return nil }
    var first: [UInt64: Int32] = [:]
    first.reserveCapacity(keys.count)
    return reference.indices.map { row in
      let key = Self.unordered(reference[row], probe[row])
      if let earlier = first[key] { return earlier }
      first[key] = Int32(row)
      return Int32(row)
    }
  }

  /// Two ends as one number, the smaller first.
  private static func unordered(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b)))
  }
}
