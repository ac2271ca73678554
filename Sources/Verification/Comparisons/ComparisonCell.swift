import Vocabulary

/// A part of the comparisons that is reported by itself.
public struct ComparisonCell: Sendable, Equatable {
  /// The cells that are looked at together, and whose differences are adjusted for that.
  public enum Family: Sendable, Hashable {
    /// Every comparison; stands alone.
    case all
    case poseClass
    case posePair
    /// The values of one group column.
    case group(String)
  }

  /// Its name in the evaluation: `all`, `f2p`, `frontal-profile_left`, `group:light=dim`.
  public let name: String
  public let family: Family
  /// The comparisons in it, ascending.
  public let rows: [Int32]

  public init(name: String, family: Family, rows: [Int32]) {
    self.name = name
    self.family = family
    self.rows = rows
  }
}

extension ComparisonSet {
  /// All comparisons, then each pose class, pose pair and group value that occurs.
  ///
  /// - Complexity: O(n · (3 + pose pairs + groups)).
  public var cells: [ComparisonCell] {
    [ComparisonCell(name: "all", family: .all, rows: Array(0..<Int32(count)))] + poseClassCells
      + posePairCells + groupCells
  }

  private var poseClassCells: [ComparisonCell] {
    guard let poseClasses else { return [] }
    return PoseClass.reported.compactMap { wanted in
      cell(wanted.rawValue, .poseClass) { poseClasses[$0] == wanted }
    }
  }

  private var posePairCells: [ComparisonCell] {
    guard let poseBins else { return [] }
    let bins = PoseBin.allCases.filter { $0 != .confused }
    return bins.indices.flatMap { first in
      bins[first...].compactMap { second in
        let pair = PosePair(bins[first], second)
        return cell("\(bins[first].rawValue)-\(second.rawValue)", .posePair) { poseBins[$0] == pair }
      }
    }
  }

  private var groupCells: [ComparisonCell] {
    groups.flatMap { group in
      group.values.indices.compactMap { value in
        cell("group:\(group.name)=\(group.values[value])", .group(group.name)) {
          group.index[$0] == Int32(value)
        }
      }
    }
  }

  /// The cell of the rows that satisfy `contains`; `nil` if there are none.
  private func cell(
    _ name: String, _ family: ComparisonCell.Family, where contains: (Int) -> Bool
  ) -> ComparisonCell? {
    let rows = (0..<count).filter(contains).map(Int32.init)
    return rows.isEmpty ? nil : ComparisonCell(name: name, family: family, rows: rows)
  }

  /// The cells of the same names as `others`, in their order; a cell that this set lacks has no rows.
  func cells(like others: [ComparisonCell]) -> [ComparisonCell] {
    let own = Dictionary(cells.map { ($0.name, $0) }) { first, _ in first }
    return others.map { own[$0.name] ?? ComparisonCell(name: $0.name, family: $0.family, rows: []) }
  }
}
