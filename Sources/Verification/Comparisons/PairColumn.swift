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

  /// Ends that are numbered already.
  ///
  /// - Parameters:
  ///   - names: The name of each number; a name may stand more than once, and names without a comparison are dropped.
  ///   - reference: For each comparison, an index into `names`.
  ///   - probe: Likewise.
  /// - Precondition: both columns are of one length, and hold indices of `names`.
  /// - Complexity: O(n + m log m) for n comparisons and m names.
  public init(names: [String], reference: [Int32], probe: [Int32]) {
    precondition(reference.count == probe.count, "each comparison has a reference and a probe")
    var isUsed = [Bool](repeating: false, count: names.count)
    for index in reference { isUsed[Int(index)] = true }
    for index in probe { isUsed[Int(index)] = true }
    let used = names.indices.filter { isUsed[$0] }.map { names[$0] }
    let sorted = Set(used).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var rank: [String: Int32] = [:]
    for (index, name) in sorted.enumerated() { rank[name] = Int32(index) }
    // A name without a comparison has no rank, and none is asked for.
    let ranks = names.map { rank[$0] ?? 0 }
    self.names = sorted
    self.reference = reference.map { ranks[Int($0)] }
    self.probe = probe.map { ranks[Int($0)] }
  }
}
