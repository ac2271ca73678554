extension ErrorTradeoff {
  /// Twice the Mann-Whitney count: 2·#(mated > non-mated) + #(mated = non-mated), in integers.
  ///
  /// - Complexity: O(n).
  public var twiceU: Int {
    var sum = 0
    for index in candidates.indices {
      let mated = matedAccepted[index] - matedAccepted[index + 1]
      let tied = nonMatedAccepted[index] - nonMatedAccepted[index + 1]
      let below = nonMatedScored - nonMatedAccepted[index]
      sum += mated * (2 * below + tied)
    }
    return sum
  }

  /// The probability that a mated score exceeds a non-mated one, ties counted half; scored comparisons only.
  ///
  /// - Reference: Hanley & McNeil (1982), Radiology 143, 29–36.
  /// - Returns: `nil` if a class has no score.
  public var areaUnderCurve: Double? {
    guard matedScored > 0, nonMatedScored > 0 else { return nil }
    return Double(twiceU) / (2 * Double(matedScored) * Double(nonMatedScored))
  }
}
