extension WeightedTail {
  /// The equal error rate of weighted mated and non-mated scores, by the rule of ``ErrorTradeoff/equalErrorRate``.
  ///
  /// Walks down from the highest score until false accepts outweigh false rejects.
  ///
  /// - Parameters:
  ///   - totals: what all scored comparisons of the two classes weigh.
  /// - Complexity: O(scores above the crossing).
  /// - Returns: NaN if a class has no weight.
  static func equalErrorRate(
    mated: WeightedTail, nonMated: WeightedTail, totals: (mated: Int, nonMated: Int),
    _ weights: UnsafeBufferPointer<Int32>
  ) -> Double {
    guard totals.mated > 0, totals.nonMated > 0 else { return .nan }
    var (m, n, trueAccepts, falseAccepts) = (0, 0, 0, 0)
    var last = (fmr: 0.0, fnmr: 1.0)
    while m < mated.scores.count || n < nonMated.scores.count {
      let score = max(
        m < mated.scores.count ? mated.scores[m] : -.infinity,
        n < nonMated.scores.count ? nonMated.scores[n] : -.infinity)
      trueAccepts += mated.weight(of: score, from: &m, weights)
      falseAccepts += nonMated.weight(of: score, from: &n, weights)
      let rates = (
        fmr: Double(falseAccepts) / Double(totals.nonMated),
        fnmr: Double(totals.mated - trueAccepts) / Double(totals.mated)
      )
      // Compared as integers, so that equal rates are found equal.
      if falseAccepts * totals.mated > (totals.mated - trueAccepts) * totals.nonMated {
        return crossing(from: rates, to: last)
      }
      last = rates
    }
    return last.fmr
  }

  /// Where the line between two candidates crosses the diagonal of equal errors.
  private static func crossing(
    from below: (fmr: Double, fnmr: Double), to above: (fmr: Double, fnmr: Double)
  ) -> Double {
    guard above.fmr != above.fnmr else { return above.fmr }
    let share = (below.fmr - below.fnmr) / ((below.fmr - below.fnmr) + (above.fnmr - above.fmr))
    return below.fmr + share * (above.fmr - below.fmr)
  }

  /// The weight of the scores equal to `score` from `index` on, which moves behind them.
  private func weight(
    of score: Double, from index: inout Int, _ weights: UnsafeBufferPointer<Int32>
  ) -> Int {
    var sum = 0
    while index < scores.count && scores[index] == score {
      sum += Int(weights[Int(first[index])]) * Int(weights[Int(second[index])])
      index += 1
    }
    return sum
  }
}
