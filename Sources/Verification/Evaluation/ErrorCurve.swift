import Vocabulary

/// A DET curve: false accept rate against false reject rate, from the strictest threshold to the laxest.
public struct ErrorCurve: Codable, Sendable, Equatable {
  public var arm: Arm
  public var set: String
  public var far: [Double]
  public var frr: [Double]
}

extension ErrorTradeoff {
  /// The corners of the step curve, at most about `limit` of them, evenly spread over the corners by rank.
  ///
  /// - Returns: `nil` if a class is empty.
  func curve(_ arm: Arm, set: String, limit: Int = 600) -> ErrorCurve? {
    guard mated > 0, nonMated > 0 else { return nil }
    let corners = stride(from: candidates.count, through: 0, by: -1).filter(isCorner)
    let step = max(1, (corners.count + limit - 1) / limit)
    let kept = corners.indices.filter { $0 % step == 0 || $0 == corners.count - 1 }.map { corners[$0] }
    return ErrorCurve(
      arm: arm, set: set, far: kept.map { Double(nonMatedAccepted[$0]) / Double(nonMated) },
      frr: kept.map { Double(mated - matedAccepted[$0]) / Double(mated) })
  }

  /// Whether the curve turns here: the strictest and laxest point, and each best false reject rate of a false accept
  /// count.
  private func isCorner(_ index: Int) -> Bool {
    guard index > 0, index < candidates.count else { return true }
    return nonMatedAccepted[index - 1] != nonMatedAccepted[index]
  }
}
