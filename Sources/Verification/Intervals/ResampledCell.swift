import Vocabulary

/// One cell prepared for resampling: for both arms the mated and non-mated comparisons by falling score, and what the
/// denominators weigh.
struct ResampledCell: Sendable {
  let mated: PerArm<WeightedTail>
  let nonMated: PerArm<WeightedTail>
  /// The comparisons in the denominators: under `exclude` those scored by the arm, else all of the cell.
  let matedTotal: PerArm<WeightedTotal>
  let nonMatedTotal: PerArm<WeightedTotal>
}

/// The weight of a denominator, replicate by replicate.
struct WeightedTotal: Sendable {
  let first: [Int32]
  let second: [Int32]
  /// A total that is taken as its expectation instead of being summed.
  let constant: Int?

  init(rows: [Int32], isConstant: Bool, ends: (Int32) -> (Int32, Int32)) {
    constant = isConstant ? rows.count : nil
    let pairs = isConstant ? [] : rows.map(ends)
    first = pairs.map(\.0)
    second = pairs.map(\.1)
  }

  func weight(_ weights: UnsafeBufferPointer<Int32>) -> Int {
    if let constant { return constant }
    var sum = 0
    for index in first.indices {
      sum += Int(weights[Int(first[index])]) * Int(weights[Int(second[index])])
    }
    return sum
  }
}
