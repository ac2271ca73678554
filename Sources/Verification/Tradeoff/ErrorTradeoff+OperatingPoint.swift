import Statistics

extension ErrorTradeoff {
  /// The operating point of the smallest candidate whose false accepts stay within the budget of target `far`.
  ///
  /// The reached FAR never exceeds the target, and nothing is interpolated.
  ///
  /// - Complexity: O(log n).
  public func operatingPoint(atFAR far: Double) -> OperatingPoint {
    let budget = FalseAcceptBudget.budget(far: far, nonMated: nonMated)
    let index = nonMatedAccepted.partitioningIndex { $0 <= budget }
    return point(at: index)
  }

  /// The operating point of a threshold that was fixed elsewhere; +infinity accepts nothing.
  ///
  /// - Complexity: O(log n).
  /// - Precondition: `threshold` is not NaN.
  public func operatingPoint(atThreshold threshold: Double) -> OperatingPoint {
    precondition(!threshold.isNaN, "a threshold is a number")
    let index = candidates.partitioningIndex { $0 >= threshold }
    var point = point(at: index)
    point.threshold = threshold
    return point
  }

  /// The counts at a candidate's index.
  func point(at index: Int) -> OperatingPoint {
    OperatingPoint(
      threshold: index < candidates.count ? candidates[index] : .infinity,
      thresholdBelow: index > 0 ? candidates[index - 1] : nil,
      trueAccepts: BinomialCount(successes: matedAccepted[index], trials: mated),
      falseAccepts: BinomialCount(successes: nonMatedAccepted[index], trials: nonMated))
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, or `endIndex`, if the array is partitioned by it.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
