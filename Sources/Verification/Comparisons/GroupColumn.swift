/// A declared property of each comparison, such as a light condition or an age band.
public struct GroupColumn: Sendable, Equatable {
  public let name: String
  /// Distinct values in ascending byte order.
  public let values: [String]
  /// For each comparison, the index into `values`.
  public let index: [Int32]

  /// - Complexity: O(n + m log m) for n comparisons and m values.
  public init(name: String, column: [String]) {
    self.name = name
    let sorted = Set(column).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var rank: [String: Int32] = [:]
    for (index, value) in sorted.enumerated() { rank[value] = Int32(index) }
    values = sorted
    // Every value was put into `rank` above, so the fallback is never taken.
    index = column.map { rank[$0] ?? 0 }
  }
}
