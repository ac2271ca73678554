/// The pairs of a list of comparisons that stand there before, in either order.
struct RepeatedPairs {
  private(set) var count = 0
  private(set) var reversed = 0
  /// The first of them, counted from 0; `nil` if there is none.
  private(set) var first: Int?
  /// Each repeat with the place where its pair, in the same order, stands first.
  private(set) var sameOrder: [(first: Int, again: Int)] = []

  /// - Complexity: O(n log n) without repeats, which is the rule; memory of 8 bytes a comparison.
  init(reference: [Int32], probe: [Int32]) {
    let keys = zip(reference, probe).map { Self.key(min($0, $1), max($0, $1)) }.sorted()
    var repeated: Set<UInt64> = []
    for (key, next) in zip(keys, keys.dropFirst()) where key == next { repeated.insert(key) }
    if repeated.isEmpty { return }
    var places: [UInt64: Int] = [:]
    for index in reference.indices {
      let (a, b) = (reference[index], probe[index])
      guard repeated.contains(Self.key(min(a, b), max(a, b))) else { continue }
      let before = places[Self.key(a, b)]
      // The order in which the pair stands first is the one that others are held against.
      let isReversed = a != b && places[Self.key(b, a)].map { $0 < before ?? index } ?? false
      if let before { sameOrder.append((before, index)) }
      if before == nil { places[Self.key(a, b)] = index }
      guard isReversed || before != nil else { continue }
      count += 1
      if isReversed { reversed += 1 }
      first = first ?? index
    }
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }
}
