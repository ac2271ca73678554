/// Where the ROC polyline crosses the diagonal of equal errors.
public struct EqualErrorRate: Sendable, Hashable {
  /// The interpolated rate.
  public let value: Double
  /// The first candidate at which FMR <= FNMR; +infinity if it is the one above all scores.
  public let threshold: Double
  public let fmrAtThreshold: Double
  public let fnmrAtThreshold: Double
}

extension ErrorTradeoff {
  /// The equal error rate of the scored comparisons.
  ///
  /// T1 is the first candidate with FMR <= FNMR, compared as integers. If they are equal, that is the rate; else the line
  /// from the candidate before is cut: EER = FMR0 + λ(FMR1 − FMR0), λ = a/(a + b), a = FMR0 − FNMR0, b = FNMR1 − FMR1.
  ///
  /// - Complexity: O(log n).
  /// - Returns: `nil` if a class has no score.
  public var equalErrorRate: EqualErrorRate? {
    guard matedScored > 0, nonMatedScored > 0 else { return nil }
    let first = (0...candidates.count).partitioningIndex { index in
      nonMatedAccepted[index] * matedScored <= (matedScored - matedAccepted[index]) * nonMatedScored
    }
    let (fmr1, fnmr1) = scoredRates(at: first)
    return EqualErrorRate(
      value: crossing(at: first), threshold: first < candidates.count ? candidates[first] : .infinity,
      fmrAtThreshold: fmr1, fnmrAtThreshold: fnmr1)
  }

  /// FMR and FNMR of the scored comparisons at a candidate's index.
  func scoredRates(at index: Int) -> (fmr: Double, fnmr: Double) {
    (
      Double(nonMatedAccepted[index]) / Double(nonMatedScored),
      Double(matedScored - matedAccepted[index]) / Double(matedScored)
    )
  }

  private func crossing(at first: Int) -> Double {
    let (fmr1, fnmr1) = scoredRates(at: first)
    // The lowest candidate has FMR 1 and FNMR 0, so `first` is at least 1 unless the rates are equal there.
    guard fmr1 != fnmr1, first > 0 else { return fmr1 }
    let (fmr0, fnmr0) = scoredRates(at: first - 1)
    let share = (fmr0 - fnmr0) / ((fmr0 - fnmr0) + (fnmr1 - fmr1))
    return fmr0 + share * (fmr1 - fmr0)
  }
}

extension ClosedRange<Int> {
  /// The first value that satisfies `predicate`, if the range is partitioned by it; else one past its end.
  fileprivate func partitioningIndex(where predicate: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
