/// What a list of runs shows of one.
public struct RunListing: Sendable, Equatable {
  public let runId: String
  public let pilot: String
  public let createdAt: String
  public let toolVersion: String
  /// `nil` if the run came without a verdict.
  public let decision: String?

  init(_ record: RunRecord) {
    runId = record.runId
    pilot = record.pilot
    createdAt = record.createdAt
    toolVersion = record.toolVersion
    decision = record.decision
  }
}
