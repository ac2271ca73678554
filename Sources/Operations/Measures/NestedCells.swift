/// Which cells of several tables of the same transactions are withheld, where parts of one lie in parts of another.
///
/// Each table adds up to the total, and the parts of a larger part to that part. Both must hide what is withheld, and what is
/// withheld of one may open another, so that the rules are applied until nothing more is withheld.
///
/// - Reference: Hundepool and others (2012), Statistical Disclosure Control, section 4.4, on linked tables.
struct NestedCells {
  /// Withheld, whether few stand behind them or behind others.
  private(set) var all: Set<String>
  private let sizes: [String: Int]
  private let fewest: Int

  /// - Parameters:
  ///   - sizes: people behind each part, named `site=…` and the like.
  ///   - parents: by part, larger parts that hold it; those that are not told are none.
  ///   - withheld: parts that are withheld however many stand behind them here.
  /// - Complexity: O(rounds · parts · log parts); each round but the last withholds a part.
  init(
    _ sizes: [String: Int], parents: [String: [String]], fewest: Int, withheld: Set<String> = []
  ) {
    self.sizes = sizes
    self.fewest = fewest
    all = Set(sizes.filter { $0.value < fewest || withheld.contains($0.key) }.keys)
    let tables = Self.grouped(sizes) { [String($0.prefix { $0 != "=" })] }
    let children = Self.grouped(sizes) { (parents[$0] ?? []).filter { sizes[$0] != nil } }
    var before = -1
    while before != all.count {
      before = all.count
      for (_, table) in tables { complete(table) }
      for (parent, table) in children {
        if all.contains(parent) { hide(parent, table) } else { complete(table) }
      }
    }
  }

  private static func grouped(
    _ sizes: [String: Int], _ keys: (String) -> [String]
  ) -> [(key: String, value: [String: Int])] {
    var groups: [String: [String: Int]] = [:]
    for (part, size) in sizes { for key in keys(part) { groups[key, default: [:]][part] = size } }
    return groups.sorted { $0.key < $1.key }
  }

  private mutating func complete(_ table: [String: Int]) {
    all.formUnion(SmallCells.completing(all, of: table, fewest: fewest))
  }

  /// A part that is withheld is not the sum of parts that are told.
  private mutating func hide(_ parent: String, _ table: [String: Int]) {
    guard all.isDisjoint(with: table.keys) else { return }
    if let least = table.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) { all.insert(least.key) }
  }
}
