import Statistics

/// What each of several options is worth in the same draws; doing nothing, worth 0, is always one of them.
public struct OptionDraws: Sendable, Hashable {
  /// The mean of the option that is best on average.
  public let bestMean: Double
  /// The expected value of perfect information, E[max(options, 0)] − max(E[option], 0), in the unit of the draws.
  ///
  /// It is summed as the mean of what the option that is best on average misses in each draw, so that it is never below 0.
  ///
  /// - Reference: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory (expected value of perfect information).
  public let perfectInformation: Double

  /// - Parameter worth: For each option its worth in draw 0, 1, ….
  /// - Complexity: O(options × draws).
  /// - Precondition: every option has the same number of draws.
  /// - Returns: `nil` without a draw.
  public init?(_ worth: [[Double]]) {
    guard let count = worth.first?.count, count > 0 else { return nil }
    precondition(worth.allSatisfy { $0.count == count }, "every option is drawn as often as the others")
    let options = [Array(repeating: 0, count: count)] + worth
    let means = options.map { NeumaierSum($0).value / Double(count) }
    let chosen = options.indices.reduce(0) { means[$1] > means[$0] ? $1 : $0 }
    let missed = (0..<count).map { draw in
      options.reduce(0) { max($0, $1[draw]) } - options[chosen][draw]
    }
    bestMean = means[chosen]
    perfectInformation = NeumaierSum(missed).value / Double(count)
  }

  /// The mean of the option that is best in each draw.
  public var meanOfBest: Double { bestMean + perfectInformation }
}
