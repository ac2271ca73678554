import Verification

/// How many non-mated comparisons each couple of people has: what the denominators of a replicate need.
struct CoupleCounts: Sendable {
  let people: Int
  private let first: [Int]
  private let second: [Int]
  private let count: [Double]

  init(_ comparisons: ComparisonSet) {
    let subjects = comparisons.subjects
    people = subjects?.names.count ?? 0
    var counts: [SIMD2<Int32>: Int] = [:]
    for row in comparisons.isMated.indices where !comparisons.isMated[row] {
      guard let a = subjects?.reference[row], let b = subjects?.probe[row] else { continue }
      counts[SIMD2(min(a, b), max(a, b)), default: 0] += 1
    }
    first = counts.map { Int($0.key.x) }
    second = counts.map { Int($0.key.y) }
    count = counts.map { Double($0.value) }
  }

  /// The weight of all non-mated comparisons if a person weighs `weights`.
  func weight(_ weights: [Int32]) -> Double {
    var sum = 0.0
    for couple in count.indices {
      sum += count[couple] * Double(weights[first[couple]]) * Double(weights[second[couple]])
    }
    return sum
  }
}
