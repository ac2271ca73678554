/// What a list of runs shows of one.
public struct RunListing: Sendable, Equatable {
  public let runId: String
  public let pilot: String
  public let createdAt: String
  public let toolVersion: String
  /// `nil` if the run came without a verdict.
  public let decision: String?
  /// In the order in which they were given.
  public let tags: [String]
  public let note: String?
}
