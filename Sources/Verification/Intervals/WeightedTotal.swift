/// The weight of a denominator, replicate by replicate.
///
/// Comparisons that carry the same two weights are counted together, so that all pairs of four images each cost a
/// sixteenth of what they are many.
struct WeightedTotal: Sendable {
  private let first: [Int32]
  private let second: [Int32]
  private let multiplicity: [Int32]
  /// A total that is taken as its expectation instead of being summed.
  private let constant: Int?

  /// - Complexity: O(n log n), and O(distinct pairs of weights) a replicate.
  init(rows: [Int32], isConstant: Bool, ends: (Int32) -> (Int32, Int32)) {
    constant = isConstant ? rows.count : nil
    var (first, second, multiplicity): ([Int32], [Int32], [Int32]) = ([], [], [])
    let keys = isConstant ? [] : rows.map { Self.key(ends($0)) }.sorted()
    var last: UInt64?
    for key in keys {
      if key == last {
        multiplicity[multiplicity.count - 1] += 1
        continue
      }
      last = key
      first.append(Int32(truncatingIfNeeded: key >> 32))
      second.append(Int32(truncatingIfNeeded: key))
      multiplicity.append(1)
    }
    (self.first, self.second, self.multiplicity) = (first, second, multiplicity)
  }

  /// The two weights in either order give one product, so one key.
  private static func key(_ ends: (Int32, Int32)) -> UInt64 {
    UInt64(UInt32(min(ends.0, ends.1))) << 32 | UInt64(UInt32(max(ends.0, ends.1)))
  }

  func weight(_ weights: UnsafeBufferPointer<Int32>) -> Int {
    if let constant { return constant }
    var sum = 0
    for index in first.indices {
      let product = Int(weights[Int(first[index])]) * Int(weights[Int(second[index])])
      sum += product * Int(multiplicity[index])
    }
    return sum
  }
}
