import Operations
import Vocabulary

/// Which cells of a table by site, day or the like are not printed, because few transactions stand behind them.
///
/// A cell that could be computed as the total less the others is withheld with the next smallest, so that no part of
/// fewer than ``fewest`` can be told from the rest.
struct SmallCells {
  static let fewest = 20

  /// Few stand behind it themselves.
  let small: Set<String>
  /// Withheld for the sake of another.
  let complementary: Set<String>

  /// - Parameter sizes: trials of each part; together the parts are a total that is printed elsewhere.
  init(_ sizes: [String: Int], fewest: Int = Self.fewest) {
    let few = sizes.filter { $0.value < fewest }
    small = Set(few.keys)
    let rest = sizes.filter { $0.value >= fewest }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    complementary = few.count == 1 ? Set(rest.prefix(1).map(\.key)) : []
  }

  func withholds(_ part: String) -> Bool { small.contains(part) || complementary.contains(part) }
}
