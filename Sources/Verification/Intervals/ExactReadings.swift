import Statistics

/// The exact interval of a rare error, read in two ways: as if comparisons were independent, and with people as trials.
///
/// The truth lies between them where few people erred. Zero errors is no proof of a rate of 0: the one-sided bound says
/// what the data do not rule out.
///
/// - Reference: Clopper & Pearson (1934), Biometrika 26, 404–413; Doddington and others (2000) for the worst case.
public struct ExactReadings: Codable, Sendable, Equatable {
  /// One way of counting.
  public struct Reading: Codable, Sendable, Equatable {
    public var errors: Int
    public var trials: Int
    public var low: Double
    public var high: Double
    /// What the rate does not exceed, one-sided, at the same level.
    public var oneSidedHigh: Double

    /// - Returns: `nil` without trials.
    init?(_ count: BinomialCount, level: ConfidenceLevel) {
      guard let interval = count.clopperPearsonInterval(at: level),
        let bound = count.oneSidedUpperBound(at: level)
      else { return nil }
      (errors, trials) = (count.successes, count.trials)
      (low, high, oneSidedHigh) = (interval.low, interval.high, bound)
    }

    public var interval: Interval { Interval(low: low, high: high) }
  }

  /// If comparisons were independent: x of N.
  public var independent: Reading
  /// People are the trials. Mated: people with an error of people with a mated comparison. Non-mated: couples with an
  /// error, at most the disjoint couples, of as many disjoint couples as the people can form. `nil` if the source names
  /// no people.
  public var worstCase: Reading?

  /// - Returns: `nil` without comparisons.
  init?(comparisons: BinomialCount, people: BinomialCount?, level: ConfidenceLevel) {
    guard let independent = Reading(comparisons, level: level) else { return nil }
    self.independent = independent
    worstCase = people.flatMap { Reading($0, level: level) }
  }
}
