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
    default: return nil
    }
  }

  /// Whether the goal is kept: in words.
  func word(_ tally: Tally) -> String {
    guard let coverage = tally.coverage, let error = tally.standardError else { return "no interval" }
    if range.contains(coverage) { return "kept" }
    let distance = coverage < range.lowerBound ? range.lowerBound - coverage : coverage - range.upperBound
    return distance <= 2 * error ? "missed, within two standard errors" : "missed"
  }
}
