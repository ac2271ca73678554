extension ErrorTradeoff {
  /// Fewest tied comparisons that count as a step.
  private static let smallestStep = 3

  /// How many false accepts come or go at once if the threshold of target `far` moves by one non-mated score: those that
  /// share the lowest accepted score, or the highest rejected one, whichever are more.
  ///
  /// - Complexity: O(log n).
  func falseAcceptStep(atFAR far: Double) -> Int {
    let budget = FalseAcceptBudget.budget(far: far, nonMated: nonMated)
    let index = nonMatedAccepted.partitioningIndex { $0 <= budget }
    let rejected = index > 0 ? nonMatedAccepted[index - 1] - nonMatedAccepted[index] : 0
    // Mated scores may lie between the threshold and the lowest non-mated score above it.
    let above = nonMatedAccepted.partitioningIndex { $0 < nonMatedAccepted[index] }
    let accepted = above < nonMatedAccepted.count ? nonMatedAccepted[above - 1] - nonMatedAccepted[above] : 0
    return max(rejected, accepted)
  }

  /// Whether ties make the threshold of target `far` move in steps that its own sampling error does not blur: at least 3
  /// false accepts, and at least √k/2, half the least standard deviation that k allowed false accepts have.
  ///
  /// A rate at such a threshold jumps instead of varying, so noise does not add up in its variance.
  ///
  /// - Complexity: O(log n).
  func isStepped(atFAR far: Double) -> Bool {
    let budget = Double(FalseAcceptBudget.budget(far: far, nonMated: nonMated))
    let step = falseAcceptStep(atFAR: far)
    return budget >= 1 && step >= Self.smallestStep && Double(step) >= budget.squareRoot() / 2
  }
}
