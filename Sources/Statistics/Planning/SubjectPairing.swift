/// How people are put into pairs of two different ones, one comparison a pair.
public enum SubjectPairing: Sendable, Hashable, CaseIterable {
  /// A with B is B with A: n(n − 1)/2 pairs.
  case unordered
  /// A as reference and B as probe is another comparison than B and A: n(n − 1) pairs.
  case ordered

  /// The pairs that `people` can form.
  ///
  /// - Precondition: `0 <= people <= 2^31`, so that the product stays a number.
  public func pairs(of people: Int) -> Int {
    precondition(people >= 0 && people <= 1 << 31, "people are counted, and not in billions")
    let ordered = people * max(0, people - 1)
    return self == .ordered ? ordered : ordered / 2
  }

  /// The fewest people who form at least `pairs`.
  ///
  /// - Complexity: O(1); the root of the quadratic, moved by at most a step or two for rounding.
  /// - Precondition: `0 <= pairs <= 2^53`.
  public func people(forPairs pairs: Int) -> Int {
    precondition(pairs >= 0 && Double(pairs) <= SampleSize.largest, "pairs are counted")
    if pairs == 0 { return 0 }
    let product = Double(pairs) * (self == .ordered ? 1 : 2)
    var people = max(2, Int((0.5 + (0.25 + product).squareRoot()).rounded()) - 1)
    while self.pairs(of: people) < pairs { people += 1 }
    return people
  }
}
