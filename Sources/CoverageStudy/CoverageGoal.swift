import Statistics

/// What share of 95 % intervals is to cover the truth: no less than the promise allows, and no more than honesty does.
struct CoverageGoal: Sendable, Equatable {
  let range: ClosedRange<Double>

  /// - Returns: `nil` for methods that are only held against what the program prints, and for quantities without a goal.
  init?(_ tally: Tally) {
    switch (tally.quantity, tally.method) {
    case (.delta, .printed), (.recalibratedDelta, .printed), (.classesAtOnce, .band): range = 0.935...0.97
    case (.tarBaseline, .printed), (.tarAugmented, .printed),
      (.recalibratedBaseline, .printed), (.recalibratedAugmented, .printed):
      range = 0.935...0.98
    // Equal groups lie at the end of what a gap can be, where no interval can be exact: it may only hold too often.
    case (.gapFNMR, .printed), (.gapFMR, .printed), (.gapChange, .printed), (.discrepancy, .printed),
      (.unlikeGap, .printed), (.unlikeGapChange, .printed), (.dropBaseline, .printed),
      (.dropAugmented, .printed), (.dropChange, .printed):
      range = 0.935...1
    // Where few couples changed it keeps to an exact reading.
    case (.farDifference, .printed): range = 0.935...1
    default: return nil
    }
  }

  /// Whether the goal is kept, in words: missed within Monte Carlo error if the exact 95 % interval of the coverage reaches
  /// into it.
  func word(_ tally: Tally) -> String {
    let count = BinomialCount(successes: tally.covered, trials: tally.intervals)
    guard let coverage = count.rate, let interval = count.clopperPearsonInterval(at: .percent95) else {
      return "no interval"
    }
    if range.contains(coverage) { return "kept" }
    return interval.high >= range.lowerBound && interval.low <= range.upperBound
      ? "missed, within Monte Carlo error" : "missed"
  }
}
