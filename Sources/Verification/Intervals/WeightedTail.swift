/// The comparisons of one class, arm and cell, by falling score, each with the two weights whose product it carries.
///
/// A replicate is a table of weights; comparison r weighs `weights[first[r]] * weights[second[r]]`. What is not to be
/// weighed points to a last entry of the table that is always 1.
struct WeightedTail: Sendable {
  /// Scores in falling order, without the missing ones.
  let scores: [Double]
  let first: [Int32]
  let second: [Int32]

  /// - Parameter rows: the scored rows, by falling score.
  init(falling rows: [Int32], scores column: [Double], ends: (Int32) -> (Int32, Int32)) {
    scores = rows.map { column[Int($0)] }
    let pairs = rows.map(ends)
    first = pairs.map(\.0)
    second = pairs.map(\.1)
  }

  /// The weight of all scores above `boundary`.
  func weight(above boundary: Double, _ weights: UnsafeBufferPointer<Int32>) -> Int {
    var sum = 0
    var index = 0
    while index < scores.count && scores[index] > boundary {
      sum += Int(weights[Int(first[index])]) * Int(weights[Int(second[index])])
      index += 1
    }
    return sum
  }

  /// The smallest score above `boundary`; `nil` if there is none.
  ///
  /// - Complexity: O(log n).
  func smallest(above boundary: Double) -> Double? {
    // Scores fall, so those above the boundary come first.
    let count = scores.partitioningIndex { $0 <= boundary }
    return count == 0 ? nil : scores[count - 1]
  }

  /// The largest score at which `kept` times the number plus `scale` times the weight of the scores at or above it exceeds
  /// the budget: scores above it are accepted. Minus infinity if the budget is never exceeded. Ties are taken whole.
  func boundary(
    budget: Double, kept: Double, scale: Double, _ weights: UnsafeBufferPointer<Int32>
  ) -> Double {
    var (index, sum) = (0, 0)
    while index < scores.count {
      let score = scores[index]
      while index < scores.count && scores[index] == score {
        sum += Int(weights[Int(first[index])]) * Int(weights[Int(second[index])])
        index += 1
      }
      if kept * Double(index) + scale * Double(sum) > budget { return score }
    }
    return -.infinity
  }

  /// For each budget, rising, the largest score at which the weight of the scores at or above it exceeds the budget:
  /// scores above it are accepted. Minus infinity if the budget is never exceeded. Ties are taken whole.
  func boundaries(budgets: [Double], _ weights: UnsafeBufferPointer<Int32>) -> [Double] {
    var result = [Double](repeating: -.infinity, count: budgets.count)
    var (index, sum, next) = (0, 0, 0)
    while index < scores.count && next < budgets.count {
      let score = scores[index]
      while index < scores.count && scores[index] == score {
        sum += Int(weights[Int(first[index])]) * Int(weights[Int(second[index])])
        index += 1
      }
      while next < budgets.count && Double(sum) > budgets[next] {
        result[next] = score
        next += 1
      }
    }
    return result
  }
}
