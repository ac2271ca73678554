/// p values adjusted so that the expected share of false discoveries stays below the level: step up, the largest as it
/// is, the next times n/(n − 1), made monotone from above; in the order given.
///
/// - Assumes: independent or positively dependent tests. For explorations; a decision needs Holm.
/// - Complexity: O(n log n).
/// - Reference: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
public func benjaminiHochbergAdjusted(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.sorted { pValues[$0] > pValues[$1] }
  var adjusted = pValues
  var smallest = 1.0
  for (step, index) in order.enumerated() {
    let rank = Double(pValues.count - step)
    smallest = min(smallest, pValues[index] * Double(pValues.count) / rank)
    adjusted[index] = smallest
  }
  return adjusted
}
