/// The two ends of each comparison: an identity or a sample, reference and probe.
///
/// Names are kept once, in byte order, so that an index is the rank of its name and random draws by index do not depend
/// on the order of the rows.
public struct PairColumn: Sendable, Equatable {
  /// Distinct names in ascending byte order.
  public let names: [String]
  /// For each comparison, the index into `names` of the reference.
  public let reference: [Int32]
  /// For each comparison, the index into `names` of the probe.
  public let probe: [Int32]

  /// - Precondition: both columns are of one length.
  /// - Complexity: O(n + m log m) for n comparisons and m names.
  public init(reference: [String], probe: [String]) {
    precondition(reference.count == probe.count, "each comparison has a reference and a probe")
    let sorted = Set(reference).union(probe).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var rank: [String: Int32] = [:]
    rank.reserveCapacity(sorted.count)
    for (index, name) in sorted.enumerated() { rank[name] = Int32(index) }
    names = sorted
    // Every name was put into `rank` above, so the fallback is never taken.
    self.reference = reference.map { rank[$0] ?? 0 }
    self.probe = probe.map { rank[$0] ?? 0 }
  }
}
