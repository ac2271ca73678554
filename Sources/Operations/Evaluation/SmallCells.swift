/// Which cells of a table by site, day or the like are withheld, because few people stand behind them.
///
/// Cells that could be computed as the total less the others are withheld with the next smallest, so that no part of fewer
/// than the fewest can be told from the rest: at least two cells are withheld, or none, and together they reach the fewest.
///
/// - Reference: Hundepool and others (2012), Statistical Disclosure Control, section 4.4, on secondary suppression.
public struct SmallCells: Sendable, Equatable {
  /// Fewer people than these are withheld, unless the manifest says otherwise.
  public static let fewest = 20

  /// Few stand behind it themselves.
  public let small: Set<String>
  /// Withheld for the sake of another.
  public let complementary: Set<String>

  public init(small: Set<String>, complementary: Set<String>) {
    self.small = small
    self.complementary = complementary
  }

  /// - Parameter sizes: people behind each part; together the parts are a total that is told elsewhere.
  /// - Complexity: O(parts · log parts).
  public init(_ sizes: [String: Int], fewest: Int = Self.fewest) {
    small = Set(sizes.filter { $0.value < fewest }.keys)
    complementary = Self.completing(small, of: sizes, fewest: fewest)
  }

  /// Parts that must be withheld with some, lest the total betray them; the smallest first.
  ///
  /// - Complexity: O(parts · log parts).
  static func completing(_ withheld: Set<String>, of sizes: [String: Int], fewest: Int) -> Set<String> {
    let known = sizes.filter { withheld.contains($0.key) }
    guard !known.isEmpty else { return [] }
    var total = known.values.reduce(0, +)
    var added: Set<String> = []
    let rest = sizes.filter { !withheld.contains($0.key) }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    for (part, size) in rest where known.count + added.count < 2 || total < fewest {
      added.insert(part)
      total += size
    }
    return added
  }

  public func withholds(_ part: String) -> Bool { small.contains(part) || complementary.contains(part) }
}
