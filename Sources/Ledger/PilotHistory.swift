import Trends

/// The runs of one pilot with their numbers, the oldest first.
public struct PilotHistory: Sendable, Equatable {
  public let pilot: String
  public let runs: [TrendRun]
  /// By run id.
  public let values: [String: [TrendValue]]
  /// Runs of whose stored evaluation no number could be read.
  public let unread: Int
}
