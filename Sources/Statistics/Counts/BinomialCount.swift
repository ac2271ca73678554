/// Successes among trials: counts add, the rate is derived, and "no trials" has no rate.
public struct BinomialCount: Sendable, Hashable, Codable {
  public var successes: Int
  public var trials: Int

  /// - Precondition: `0 <= successes <= trials`.
  public init(successes: Int, trials: Int) {
    precondition(successes >= 0 && successes <= trials, "successes lie between 0 and the number of trials")
    self.successes = successes
    self.trials = trials
  }

  /// Successes over trials; `nil` if there were no trials.
  public var rate: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

  public static func + (a: Self, b: Self) -> Self {
    Self(successes: a.successes + b.successes, trials: a.trials + b.trials)
  }
}
