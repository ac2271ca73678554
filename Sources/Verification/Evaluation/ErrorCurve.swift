import Vocabulary

/// A DET curve: false accept rate against false reject rate, from the strictest threshold to the laxest.
public struct ErrorCurve: Codable, Sendable, Equatable {
  public var arm: Arm
  public var set: String
  public var far: [Double]
  public var frr: [Double]
}

extension ErrorTradeoff {
  /// Corners of the step curve, spaced so that each differs from the one before by a twentieth of a count: as evenly
  /// as a normal-deviate axis shows them, and no more than some 30 · ln(n) of n comparisons.
  ///
  /// - Returns: `nil` if a class is empty.
  /// - Complexity: O(distinct scores).
  func curve(_ arm: Arm, set: String) -> ErrorCurve? {
    guard mated > 0, nonMated > 0 else { return nil }
    var kept: [Int] = []
    for index in stride(from: candidates.count, through: 0, by: -1) where isCorner(index) {
      if let last = kept.last, index > 0, !differs(index, from: last) { continue }
      kept.append(index)
    }
    return ErrorCurve(
      arm: arm, set: set, far: kept.map { Double(nonMatedAccepted[$0]) / Double(nonMated) },
      frr: kept.map { Double(mated - matedAccepted[$0]) / Double(mated) })
  }

  /// Whether one of the four counts of two corners differs by more than a twentieth of it.
  private func differs(_ a: Int, from b: Int) -> Bool {
    let pairs = [(nonMatedAccepted, nonMated), (matedAccepted, mated)]
    return pairs.contains { accepted, all in
      let step = abs(accepted[a] - accepted[b])
      let least = min(accepted[a], accepted[b], all - accepted[a], all - accepted[b])
      return step * 20 > least
    }
  }

  /// Whether the curve turns here: the strictest and laxest point, and each best false reject rate of a false accept
  /// count.
  private func isCorner(_ index: Int) -> Bool {
    guard index > 0, index < candidates.count else { return true }
    return nonMatedAccepted[index - 1] != nonMatedAccepted[index]
  }
}
