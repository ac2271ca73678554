/// A field of `oplog/1`.
public enum LogField: Int, CaseIterable, Sendable, Hashable, CodingKey {
  case schema, eventId, instant, clientInstant, observed, event, flow, transaction, attempt, arm
  case unitType, unit, subject, model, threshold, score, outcome, reason, poseBin, yaw, pitch, roll
  case captureTime, compareTime, totalTime, site, device, appVersion, quality
  case review, reviewer, handleTime, waitTime, reviewOutcome, truth, truthSource, truthProbability

  /// Its name in a log, in the order of the cases.
  private static let names = [
    "schema", "event_id", "ts", "ts_client", "observed_ts", "event", "flow", "transaction_id", "attempt_no",
    "arm", "unit_type", "unit_id", "subject_id", "model_id", "threshold", "score", "outcome", "reason",
    "pose_bin", "yaw", "pitch", "roll", "capture_ms", "compare_ms", "total_ms", "site_id", "device_id",
    "app_version", "quality", "review_id", "reviewer_id", "handle_ms", "wait_ms", "review_outcome", "truth",
    "truth_source", "truth_prob",
  ]

  /// What a value of the field is.
  public enum Kind: Sendable {
    case text, number, instant
  }

  /// Its name in a log: `event_id`.
  public var name: String { Self.names[rawValue] }

  public var kind: Kind {
    switch self {
    case .instant, .clientInstant, .observed: .instant
    case .threshold, .score, .yaw, .pitch, .roll, .captureTime, .compareTime, .totalTime, .quality,
      .handleTime, .waitTime, .truthProbability:
      .number
    default: .text
    }
  }

  /// Whether its value may tell who somebody is, and so is never written as read.
  public var isIdentifier: Bool {
    switch self {
    case .eventId, .transaction, .unit, .subject, .device, .review, .reviewer: true
    default: false
    }
  }

  /// Whether it is an identifier other than the name of a device, which belongs to the operation.
  public var isPersonal: Bool { isIdentifier && self != .device }

  public var stringValue: String { name }
  public var intValue: Int? { nil }
  public init?(intValue: Int) { nil }

  public init?(stringValue: String) {
    guard let index = Self.names.firstIndex(of: stringValue) else { return nil }
    self.init(rawValue: index)
  }
}
