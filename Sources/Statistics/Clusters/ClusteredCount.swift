/// Successes among trials that belong together by person or by couple, with the variance of their rate in closed form.
///
/// Made by ``people(_:)`` or ``couples(_:)``. A count of errors has the rate of errors; the rate of accepts has the same
/// variance.
public struct ClusteredCount: Sendable, Hashable {
  public let count: BinomialCount
  /// The variance of the rate, as the clusters show it; 0 where every cluster has the same rate, which says nothing
  /// about the spread.
  public let variance: Double

  /// - Precondition: the count has trials, and the variance is finite and not negative.
  public init(count: BinomialCount, variance: Double) {
    precondition(count.trials > 0, "a rate needs trials")
    precondition(variance >= 0 && variance.isFinite, "a variance is finite and not negative")
    self.count = count
    self.variance = variance
  }

  /// p = successes over trials.
  public var rate: Double { Double(count.successes) / Double(count.trials) }

  /// p(1 − p)/N: the variance if all trials were independent.
  public var binomialVariance: Double { rate * (1 - rate) / Double(count.trials) }

  /// How many independent trials would say as much: p(1 − p)/max(Var, p(1 − p)/N), at most N.
  ///
  /// - Reference: Kish (1965), Survey Sampling; Fogliato, Patil & Perona (2024), Int. J. Comput. Vis.
  /// - Returns: `nil` if no trial, or every trial, is a success: nothing then shows how the trials hang together.
  public var effectiveTrials: Double? {
    let p = rate
    guard p > 0, p < 1 else { return nil }
    return variance > binomialVariance ? p * (1 - p) / variance : Double(count.trials)
  }

  /// Trials over effective trials, at least 1; `nil` where the effective trials are unknown.
  public var designEffect: Double? { effectiveTrials.map { Double(count.trials) / $0 } }

  /// The Wilson score interval of the rate with the effective number of trials.
  ///
  /// - Assumes: at least about 50 people; below, the variance of a rate over couples comes out too small.
  /// - Complexity: O(1).
  /// - Reference: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212; Fogliato, Patil & Perona (2024).
  /// - Returns: `nil` where the effective trials are unknown.
  public func wilsonInterval(at level: ConfidenceLevel = .percent95) -> Interval? {
    effectiveTrials.map { Interval.wilson(rate: rate, trials: $0, at: level) }
  }
}
