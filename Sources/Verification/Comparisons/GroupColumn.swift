/// A declared property of each comparison, such as a light condition or an age band.
public struct GroupColumn: Sendable, Equatable {
  public let name: String
  /// Distinct values in ascending byte order.
  public let values: [String]
  /// For each comparison, the index into `values`; ``none`` where the value is not known, or its two sides differ.
  public let index: [Int32]

  /// The index of a comparison that belongs to no group.
  public static let none: Int32 = -1

  /// - Parameter column: the value of each comparison; an empty text is no value.
  /// - Complexity: O(n + m log m) for n comparisons and m values.
  public init(name: String, column: [String]) {
    self.name = name
    let sorted = Set(column).subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var rank: [String: Int32] = [:]
    for (index, value) in sorted.enumerated() { rank[value] = Int32(index) }
    values = sorted
    index = column.map { rank[$0] ?? Self.none }
  }
}
