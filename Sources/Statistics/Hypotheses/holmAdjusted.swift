/// p values adjusted for looking at all of them, step down: the smallest times n, the next times n − 1, made monotone,
/// at most 1; in the order given.
///
/// - Assumes: nothing about the dependence between the tests.
/// - Complexity: O(n log n).
/// - Reference: Holm (1979), Scand. J. Stat. 6, 65–70.
public func holmAdjusted(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
  var adjusted = pValues
  var largest = 0.0
  for (rank, index) in order.enumerated() {
    largest = max(largest, min(1, pValues[index] * Double(pValues.count - rank)))
    adjusted[index] = largest
  }
  return adjusted
}
