import Statistics

/// Errors of one kind, counted by comparison and by person, and whether they, or their absence, are rare.
///
/// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413.
struct ExactErrors {
  /// At most so many people with an error, or without one, are few.
  private static let few = 4

  let isRare: Bool
  private let readings: ExactReadings?

  /// Comparisons as trials, for data that name no people.
  init(_ comparisons: BinomialCount, level: ConfidenceLevel) {
    isRare = min(comparisons.successes, comparisons.trials - comparisons.successes) <= Self.few
    readings = ExactReadings(comparisons: comparisons, people: nil, level: level)
  }

  /// - Parameters:
  ///   - people: people (or couples) with an error, of all.
  ///   - spared: people (or couples) with a comparison that is no error; of few, those without one are the errors.
  init(_ comparisons: BinomialCount, people: BinomialCount, spared: Int, level: ConfidenceLevel) {
    isRare = min(people.successes, spared) <= Self.few
    let isErrorRare = people.successes <= Self.few || spared > Self.few
    let errors = isErrorRare ? people.successes : people.trials - min(spared, people.trials)
    readings = ExactReadings(
      comparisons: comparisons, people: BinomialCount(successes: errors, trials: people.trials), level: level)
  }

  /// What a report shows: only where errors, or their absence, are rare.
  var shown: ExactReadings? { isRare ? readings : nil }

  /// The interval that widens a resampled TAR, or stands in for it: with people as trials where they are known.
  var complement: Interval? {
    readings.map { ($0.worstCase ?? $0.independent).interval }
      .map { Interval(low: 1 - $0.high, high: 1 - $0.low) }
  }

  /// The interval that widens a resampled FAR, or stands in for it: of the comparisons. A false accept is rare by intent,
  /// so that people as trials would say nothing of it; that reading stands beside.
  var independent: Interval? { readings?.independent.interval }
}
