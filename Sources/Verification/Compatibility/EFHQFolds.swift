/// The comparisons as EFHQ's evaluator arranges them, and what it reports.
///
/// Scores are taken in the order of the lists. Both classes are cut to the shorter one's length and alternate, mated
/// first; ten consecutive folds follow, the first ones longer. A pair is accepted iff its score exceeds the threshold,
/// which is found on the other nine folds from the grid 0, 0.001 … 0.999.
///
/// - Reference: Dao and others (2024), EFHQ, evaluation code.
public struct EFHQFolds: Sendable {
  private static let folds = 10
  private static let grid = (0..<1000).map { Double($0) * 0.001 }

  private let mated: [Double]
  private let nonMated: [Double]
  /// For each fold, how many of its non-mated scores exceed just the first j thresholds of the grid.
  private let exceeding: [[Int]]

  /// - Parameters:
  ///   - mated: scores in the order of the list; missing ones (NaN) are left out.
  ///   - nonMated: likewise.
  /// - Returns: `nil` with fewer than ten scores of a class, on which the evaluator fails.
  /// - Complexity: O(n).
  public init?(mated: [Double], nonMated: [Double]) {
    let (mated, nonMated) = (mated.filter { !$0.isNaN }, nonMated.filter { !$0.isNaN })
    let count = min(mated.count, nonMated.count)
    guard count >= Self.folds else { return nil }
    self.mated = Array(mated.prefix(count))
    self.nonMated = Array(nonMated.prefix(count))
    exceeding = (0..<Self.folds).map { fold in
      var histogram = [Int](repeating: 0, count: Self.grid.count + 1)
      for index in Self.nonMatedRows(of: fold, classSize: count) {
        let score = nonMated[index]
        histogram[Self.grid.partitioningIndex { $0 >= score }] += 1
      }
      return histogram
    }
  }

  /// Mean TAR and mean FAR of the ten folds, each at the threshold of the other nine.
  ///
  /// - Complexity: O(n).
  /// - Returns: `nil` if in some fold every threshold of the grid has a FAR above the target, on which the evaluator fails.
  public func point(atFAR far: Double) -> CompatibilityPoint? {
    var (tar, reached) = (0.0, 0.0)
    for fold in 0..<Self.folds {
      guard let threshold = threshold(atFAR: far, without: fold) else { return nil }
      tar += Self.share(of: mated[Self.matedRows(of: fold, classSize: mated.count)], above: threshold)
      reached += Self.share(
        of: nonMated[Self.nonMatedRows(of: fold, classSize: mated.count)], above: threshold)
    }
    let count = Double(Self.folds)
    return CompatibilityPoint(tar: tar / count, far: reached / count, threshold: nil)
  }

  /// The threshold that nine folds give: 0 if no FAR of the grid reaches the target; that of an equal FAR, the smallest;
  /// else linear between the next lower FAR (its largest threshold) and the next higher (its smallest).
  private func threshold(atFAR far: Double, without left: Int) -> Double? {
    let rates = rates(without: left)
    guard rates[0] >= far else { return 0 }
    // FAR falls along the grid.
    let first = rates.partitioningIndex { $0 <= far }
    guard first < rates.count else { return nil }
    if rates[first] == far { return Self.grid[first] }
    let higher = rates.partitioningIndex { $0 <= rates[first - 1] }
    let lower = rates.partitioningIndex { $0 < rates[first] } - 1
    let slope = (Self.grid[higher] - Self.grid[lower]) / (rates[higher] - rates[lower])
    return Self.grid[lower] + slope * (far - rates[lower])
  }

  /// FAR of nine folds at each threshold of the grid.
  private func rates(without left: Int) -> [Double] {
    let others = (0..<Self.folds).filter { $0 != left }
    let total = others.map { Self.nonMatedRows(of: $0, classSize: mated.count).count }.reduce(0, +)
    var accepted = total
    return Self.grid.indices.map { index in
      accepted -= others.map { exceeding[$0][index] }.reduce(0, +)
      return Double(accepted) / Double(total)
    }
  }

  private static func share(of scores: ArraySlice<Double>, above threshold: Double) -> Double {
    Double(scores.count { $0 > threshold }) / Double(scores.count)
  }

  /// The mated scores in a fold: they stand at the even rows of the alternating list.
  private static func matedRows(of fold: Int, classSize: Int) -> Range<Int> {
    let rows = rows(of: fold, count: 2 * classSize)
    return (rows.lowerBound + 1) / 2..<(rows.upperBound + 1) / 2
  }

  /// The non-mated scores in a fold: they stand at the odd rows.
  private static func nonMatedRows(of fold: Int, classSize: Int) -> Range<Int> {
    let rows = rows(of: fold, count: 2 * classSize)
    return rows.lowerBound / 2..<rows.upperBound / 2
  }

  private static func rows(of fold: Int, count: Int) -> Range<Int> {
    let start = { (fold: Int) in fold * (count / folds) + min(fold, count % folds) }
    return start(fold)..<start(fold + 1)
  }
}
