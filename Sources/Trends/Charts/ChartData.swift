import Statistics

/// What a control chart is drawn of, one entry a run, the oldest first.
public enum ChartData: Sendable, Hashable {
  /// Shares with the counts behind them.
  case counts([BinomialCount])
  /// Times, money, and rates that are no count over another.
  case numbers([Double])

  public var count: Int {
    switch self {
    case .counts(let counts): counts.count
    case .numbers(let numbers): numbers.count
    }
  }

  /// The rates, or the numbers as they are.
  ///
  /// - Precondition: every count has trials.
  var values: [Double] {
    switch self {
    case .counts(let counts):
      counts.map { count in
        guard let rate = count.rate else {
          preconditionFailure("a run without trials has no place in a chart")
        }
        return rate
      }
    case .numbers(let numbers): numbers
    }
  }

  /// All successes of all trials, or the mean; `nil` of nothing.
  var centre: Double? {
    switch self {
    case .counts(let counts): counts.reduce(BinomialCount(successes: 0, trials: 0), +).rate
    case .numbers(let numbers): numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
    }
  }
}
