/// A partition of the numbers from 0, of which parts are joined and never cut.
///
/// - Complexity: near O(1) a call, by halving paths and joining smaller to larger parts.
/// - Reference: Tarjan (1975), J. ACM 22, 215–225.
struct DisjointSets {
  private var parents: [Int]
  private var sizes: [Int]

  /// Each number by itself.
  init(count: Int) {
    parents = Array(0..<count)
    sizes = [Int](repeating: 1, count: count)
  }

  /// The number that stands for the part of another; the same for all of a part.
  mutating func leader(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes the parts of two numbers one.
  mutating func join(_ a: Int, _ b: Int) {
    var (a, b) = (leader(a), leader(b))
    if a == b { return }
    if sizes[a] < sizes[b] { swap(&a, &b) }
    parents[b] = a
    sizes[a] += sizes[b]
  }
}
